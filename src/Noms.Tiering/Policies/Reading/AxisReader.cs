namespace Noms.Tiering.Policies.Reading;

/// <summary>Reads one side of a table: a number cut at bounds, or a choice's values.</summary>
internal sealed class AxisReader(PolicyDraft draft)
{
    private readonly FaultList _faults = draft.Faults;
    private readonly Stated _stated = new(draft);

    public TableAxis? Read(JsonValue value)
    {
        if (PolicyObject.Open(value, _faults, "a side of a table", "of", "from", "values") is not { } side)
        {
            return null;
        }

        var from = side.Find("from");
        var values = side.Find("values");
        var name = side.Need("of");
        if (from is null == values is null)
        {
            _faults.Add(FaultCodes.Together, value, "a side of a table has `from` where it is a number, and `values` where it is a choice");
            return null;
        }

        if (name is null)
        {
            return null;
        }

        return from is not null ? Number(name, from) : Choice(name, values!);
    }

    private TableAxis? Number(JsonValue name, JsonValue from)
    {
        var number = draft.Number(name);
        var items = Scalars.Some(from, _faults);
        var stated = new Parts<Bound>(items.Count);
        foreach (var item in items)
        {
            if (_stated.Number(item) is { } bound)
            {
                stated.Add(bound);
            }
        }

        var bounds = stated.ToImmutable();
        if (number is null || bounds.IsEmpty || bounds.Length < items.Count)
        {
            return null;
        }

        var rises = bounds.Length < 2 || bounds[1].Value > bounds[0].Value;
        for (var index = 1; index < bounds.Length; index++)
        {
            if (bounds[index].Value == bounds[index - 1].Value || bounds[index].Value > bounds[index - 1].Value != rises)
            {
                _faults.Add(FaultCodes.AxisFaulty, items[index], "the bounds of a side rise, or fall, from each to the next");
                return null;
            }
        }

        var least = rises ? 0 : bounds.Length - 1;
        if (bounds[least].Value != number.Minimum)
        {
            _faults.Add(
                FaultCodes.AxisFaulty,
                items[least],
                $"the least bound of a side is the least that `{number.Id}` can be, {FactValue.NumberText(number.Minimum!.Value)}");
            return null;
        }

        var greatest = rises ? bounds.Length - 1 : 0;
        if (bounds[greatest].Value > number.Maximum)
        {
            _faults.Add(
                FaultCodes.BoundOutOfRange,
                items[greatest],
                $"`{number.Id}` is at most {FactValue.NumberText(number.Maximum!.Value)}, so nothing lies here");
        }

        return new TableAxis(number, bounds, []);
    }

    private TableAxis? Choice(JsonValue name, JsonValue values)
    {
        var items = Scalars.Some(values, _faults);
        if (draft.Read(name) is not { } choice)
        {
            return null;
        }

        if (choice.Kind != DeterminantKind.Choice)
        {
            _faults.Add(FaultCodes.WrongDeterminant, name, $"`{choice.Id}` is not a choice");
            return null;
        }

        var named = Members.Read(items, choice, _faults);
        if (named.Length < items.Count || named.IsEmpty)
        {
            return null;
        }

        if (named.Length < choice.Values.Length)
        {
            var missing = choice.Values.Select(v => v.Id).Except(named, StringComparer.Ordinal);
            _faults.Add(FaultCodes.AxisFaulty, values, $"a side names every value of `{choice.Id}`; {string.Join(", ", missing.Select(id => $"`{id}`"))} is missing");
            return null;
        }

        return new TableAxis(choice, [], named);
    }
}
