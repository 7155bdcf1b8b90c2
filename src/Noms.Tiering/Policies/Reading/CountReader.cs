using System.Text.Json;

namespace Noms.Tiering.Policies.Reading;

/// <summary>Reads derived determinants that count conditions or elements.</summary>
internal sealed class CountReader(PolicyDraft draft)
{
    // No list of a case comes near it; a bound above it is a slip.
    private const decimal MostElements = 1_000_000;

    private readonly FaultList _faults = draft.Faults;
    private readonly ConditionReader _conditions = new(draft);

    public CountDeterminant? Conditions(DerivedPart part, JsonValue value)
    {
        var items = Scalars.Some(value, _faults);
        var conditions = new Parts<Condition>(items.Count);
        foreach (var item in items)
        {
            if (_conditions.Read(item) is { } condition)
            {
                conditions.Add(condition);
            }
        }

        var unit = part.Object.Text("unit");
        return conditions.Count == 0 || conditions.Count < items.Count
            ? null
            : new CountDeterminant(part.Number(unit, 0, conditions.Count, 1), conditions.ToImmutable()) { Origin = part.OriginAt(draft.Uses.Stage) };
    }

    public ElementCountDeterminant? Elements(DerivedPart part, JsonValue value)
    {
        var unit = part.Object.Text("unit");
        if (!Scalars.Is(value, JsonValueKind.String, "the id of a list", _faults) || draft.Determinants.FindCase(value.Text, value) is not { } list)
        {
            return null;
        }

        draft.Uses.OfCase(list, value);
        if (list.Kind != DeterminantKind.List)
        {
            _faults.Add(FaultCodes.WrongDeterminant, value, $"`{list.Id}` is not a list");
            return null;
        }

        return _conditions.Such(part.Object.Find("such"), list) is { } such
            ? new ElementCountDeterminant(part.Number(unit, 0, MostElements, 1), list, such) { Origin = part.OriginAt(draft.Uses.Stage) }
            : null;
    }
}
