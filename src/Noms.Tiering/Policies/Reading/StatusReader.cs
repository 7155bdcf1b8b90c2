using System.Collections.Immutable;

namespace Noms.Tiering.Policies.Reading;

/// <summary>Reads what may stand in place of a level: statuses, and conditions of invalid data.</summary>
internal sealed class StatusReader(PolicyDraft draft)
{
    private readonly FaultList _faults = draft.Faults;
    private readonly ConditionReader _conditions = new(draft);
    private readonly HashSet<string> _statuses = new(StringComparer.Ordinal);
    private readonly HashSet<string> _invalid = new(StringComparer.Ordinal);

    public PolicyStatus? Status(JsonValue value) =>
        Read(value, "a status", "title", _statuses) is var (id, title, when, citations) ? new PolicyStatus(id, title, when, citations) : null;

    public InvalidDataCondition? Invalid(JsonValue value) =>
        Read(value, "a condition of invalid data", "reason", _invalid) is var (id, reason, when, citations)
            ? new InvalidDataCondition(id, reason, when, citations)
            : null;

    private Standing? Read(JsonValue value, string what, string words, HashSet<string> ids)
    {
        if (PolicyObject.Open(value, _faults, what, "id", words, "when", "cite") is not { } part)
        {
            return null;
        }

        draft.Uses.Begin();
        var id = part.NeedId();
        var text = part.NeedText(words);
        var when = part.Need("when") is { } condition ? _conditions.Read(condition) : null;
        var citations = Cites.Read(part, draft);
        if (id is not null && !ids.Add(id))
        {
            _faults.Add(FaultCodes.Duplicate, part.Find("id")!, $"`{id}` stands twice; each id stands once");
        }

        return id is null || text is null || when is null ? null : new Standing(id, text, when, citations);
    }

    private sealed record Standing(string Id, string Text, Condition When, ImmutableArray<Citation> Citations);
}
