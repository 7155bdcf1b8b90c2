namespace Noms.Tiering.Policies.Reading;

/// <summary>Reads a score, and works out the range of its sum.</summary>
internal sealed class ScoreReader(PolicyDraft draft)
{
    private readonly FaultList _faults = draft.Faults;
    private readonly ScoreItemReader _items = new(draft);

    public ScoreDeterminant? Read(DerivedPart part, JsonValue value)
    {
        var unit = part.Object.Text("unit");
        if (PolicyObject.Open(value, _faults, "`score`", "items") is not { } score)
        {
            return null;
        }

        var parts = score.NeedSome("items");
        var items = _items.Read(parts, new HashSet<string>(StringComparer.Ordinal), isInGroup: false);
        if (items.IsEmpty || items.Length < parts.Count)
        {
            return null;
        }

        var most = items.Sum(ScoreRange.Most);
        var step = items.Min(ScoreRange.Step);
        if (most > FactValue.LargestNumber || step < ScoreRange.FinestStep)
        {
            _faults.Add(FaultCodes.BadNumber, value, "a score has at most six decimal places and is at most 1,000,000,000");
            return null;
        }

        return new ScoreDeterminant(part.Number(unit, 0, most, step), items) { Origin = part.OriginAt(draft.Uses.Stage) };
    }
}
