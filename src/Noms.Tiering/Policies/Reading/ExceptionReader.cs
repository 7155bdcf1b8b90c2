using Noms.Tiering.Assurance.Analysis;

namespace Noms.Tiering.Policies.Reading;

/// <summary>Reads what a policy stands by though an analysis finds it.</summary>
internal sealed class ExceptionReader(PolicyDraft draft)
{
    private readonly FaultList _faults = draft.Faults;

    public ExceptionStatement? Read(JsonValue value)
    {
        if (PolicyObject.Open(value, _faults, "an exception", "finding", "rules", "determinant", "parameter", "part", "reason", "cite") is not { } part)
        {
            return null;
        }

        var finding = part.NeedWord("finding", FindingCodes.All);
        var reason = part.NeedText("reason");
        var citations = Cites.Read(part, draft, Provenance.Source);
        if (!part.Has("rules") && !part.Has("determinant") && !part.Has("parameter") && !part.Has("part"))
        {
            _faults.Add(FaultCodes.Together, value, "an exception says what it is of: `rules`, `determinant`, `parameter` or `part`");
        }

        var named = new Parts<string>();
        foreach (var rule in part.Has("rules") ? part.NeedSome("rules") : [])
        {
            if (draft.Rules.Find(rule) is { Id: var id })
            {
                named.Add(id);
            }
        }

        return finding is null || reason is null ? null : new ExceptionStatement
        {
            Finding = finding,
            Rules = named.ToImmutable(),
            Determinant = part.Find("determinant") is { } determinant ? draft.Determinants.Find(determinant)?.Id : null,
            Parameter = part.Find("parameter") is { } parameter ? draft.Parameters.Find(parameter)?.Id : null,
            Part = part.Find("part") is { } other ? Scalars.Id(other, _faults) : null,
            Reason = reason,
            Citations = citations,
            Layer = draft.Layering.Of(value),
            Pointer = value.Pointer,
        };
    }
}
