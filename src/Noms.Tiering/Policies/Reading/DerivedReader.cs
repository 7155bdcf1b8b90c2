using System.Collections.Immutable;

namespace Noms.Tiering.Policies.Reading;

/// <summary>Reads the derived determinants, each after those that it reads.</summary>
internal sealed class DerivedReader(PolicyDraft draft)
{
    private const int Most = 256;

    private static readonly string[] Common = ["id", "title", "cite", "provenance", "reason"];
    private static readonly string[] Forms = ["bands", "fallback", "count", "countOf", "greatest", "least", "first", "when", "table", "score"];

    private readonly FaultList _faults = draft.Faults;
    private readonly BandsReader _bands = new(draft);
    private readonly CountReader _counts = new(draft);
    private readonly ChainReader _chains = new(draft);
    private readonly FirstReader _firsts = new(draft);
    private readonly TableReader _tables = new(draft);
    private readonly ScoreReader _scores = new(draft);
    private readonly ConditionReader _conditions = new(draft);

    public ImmutableArray<DerivedDeterminant> Read(JsonValue list)
    {
        var items = Scalars.List(list, _faults);
        if (items.Count > Most)
        {
            _faults.Add(FaultCodes.TooMany, list, $"a policy has at most {Most} derived determinants, and this has {items.Count}");
        }

        var parts = new ByName<DerivedPart>();
        var unnamed = new Parts<DerivedPart>();
        for (var index = 0; index < items.Count && index < Most; index++)
        {
            if (PolicyObject.Open(items[index], _faults, "a derived determinant") is not { } part)
            {
                continue;
            }

            var id = part.NeedId() ?? "";
            var opened = new DerivedPart(part, id, part.Text("title", id));
            if (id.Length == 0 || !draft.Determinants.DeclareDerived(id, part.Find("id")!) || !parts.TryAdd(id, opened))
            {
                unnamed.Add(opened);
            }
        }

        var derived = new Parts<DerivedDeterminant>(parts.Count);
        var order = new DerivedOrder(parts, _faults);
        foreach (var part in order.Sort())
        {
            draft.Uses.Begin(part.Id);
            if (Read(part) is { } made && !order.IsInCycle(part.Id))
            {
                draft.Determinants.AddDerived(made);
                derived.Add(made.Derived);
            }
        }

        // What has no usable id is checked all the same.
        foreach (var part in unnamed.ToImmutable())
        {
            draft.Uses.Begin(part.Id);
            Read(part);
        }

        return derived.ToImmutable();
    }

    private Derivation? Read(DerivedPart part)
    {
        var form = Form(part.Object);
        var provenance = Cites.Provenance(part.Object, _faults, out var reason);
        var citations = Cites.Read(part.Object, draft);
        if (form is null)
        {
            return null;
        }

        part.Object.Only("such a derived determinant", [.. Common, form, .. Own(form)]);
        return Made(part with { Origin = new(citations, provenance, reason, part.Object.Value.Pointer, 0) }, form);
    }

    private Derivation? Made(DerivedPart part, string form)
    {
        var value = part.Object.Find(form)!;
        switch (form)
        {
            case "bands":
                return _bands.Read(part, value);
            case "fallback":
                return _chains.Fallback(part, value);
            case "greatest" or "least":
                return _chains.Extreme(part, value, form == "greatest");
            case "count":
                return _counts.Conditions(part, value) is { } count ? new Derivation(count) : null;
            case "countOf":
                return _counts.Elements(part, value) is { } countOf ? new Derivation(countOf) : null;
            case "first":
                return _firsts.Read(part, value);
            case "table":
                return _tables.Read(part, value);
            case "score":
                return _scores.Read(part, value) is { } score ? new Derivation(score) : null;
            default:
                return _conditions.Read(value) is { } when ? new Derivation(new ConditionDeterminant(part.Plain(DeterminantKind.Flag), when) { Origin = part.OriginAt(draft.Uses.Stage) }) : null;
        }
    }

    private static string[] Own(string form) => form switch
    {
        "bands" or "table" or "first" or "fallback" or "greatest" or "least" => ["values", "scale"],
        "countOf" => ["such", "unit"],
        "count" or "score" => ["unit"],
        _ => [],
    };

    private string? Form(PolicyObject part)
    {
        var forms = part.Which(Forms);
        if (forms.Length == 1)
        {
            return forms[0];
        }

        _faults.Add(
            FaultCodes.Together,
            part.Value,
            $"a derived determinant has one of {string.Join(", ", Forms.Select(form => $"`{form}`"))}, and this has {(forms.Length == 0 ? "none" : string.Join(" and ", forms.Select(form => $"`{form}`")))}");
        if (forms.Length == 0)
        {
            part.Only("a derived determinant", [.. Common, .. Forms, "values", "scale", "such", "unit"]);
        }

        return null;
    }
}
