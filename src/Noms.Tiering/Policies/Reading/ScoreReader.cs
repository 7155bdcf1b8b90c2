namespace Noms.Tiering.Policies.Reading;

/// <summary>Reads a score, and works out the range of its sum.</summary>
internal sealed class ScoreReader(PolicyDraft draft)
{
    private readonly FaultList _faults = draft.Faults;
    private readonly ScoreItemReader _items = new(draft);
    private readonly ConditionReader _conditions = new(draft);

    public ScoreDeterminant? Read(DerivedPart part, JsonValue value)
    {
        var unit = part.Object.Text("unit");
        if (PolicyObject.Open(value, _faults, "`score`", "when", "items") is not { } score)
        {
            return null;
        }

        var stated = score.Find("when");
        var when = stated is null ? null : _conditions.Read(stated);
        var parts = score.NeedSome("items");
        var items = _items.Read(parts, new HashSet<string>(StringComparer.Ordinal), isInGroup: false);
        if (items.IsEmpty || items.Length < parts.Count || (stated is not null && when is null))
        {
            return null;
        }

        var (most, step) = (0m, 1m);
        foreach (var item in items)
        {
            most += ScoreRange.Most(item);
            step = Math.Min(step, ScoreRange.Step(item));
        }

        if (most > FactValue.LargestNumber || step < ScoreRange.FinestStep)
        {
            _faults.Add(FaultCodes.BadNumber, value, "a score has at most six decimal places and is at most 1,000,000,000");
            return null;
        }

        return new ScoreDeterminant(part.Number(unit, 0, most, step), when, items) { Origin = part.OriginAt(draft.Uses.Stage) };
    }
}
