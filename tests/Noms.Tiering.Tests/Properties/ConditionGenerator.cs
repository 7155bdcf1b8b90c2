using System.Text.Json.Nodes;

namespace Noms.Tiering.Tests.Properties;

/// <summary>Conditions over whatever is there to be tested.</summary>
internal sealed class ConditionGenerator(Dice dice, Parameters parameters)
{
    /// <summary>Days counted from the as-of date. They stand in one order whatever that date is.</summary>
    private static readonly (string Unit, int Count)[] Days = [("years", -5), ("years", -1), ("days", -30), ("days", 0), ("days", 30), ("months", 4)];

    private readonly Dictionary<string, List<int>> _daysOf = new(StringComparer.Ordinal);
    private int _lists;

    public JsonObject Make(IReadOnlyList<Testable> of, int depth = 2)
    {
        if (depth > 0 && dice.Chance(45))
        {
            switch (dice.Next(5))
            {
                case 0 or 1:
                    return new() { ["all"] = Several(of, depth) };
                case 2 or 3:
                    return new() { ["any"] = Several(of, depth) };
                default:
                    return new() { ["not"] = Make(of, depth - 1) };
            }
        }

        var tested = of.Where(t => t.Kind != DeterminantKind.List || _lists < 2).ToList();
        return Test(dice.Pick(tested), "determinant");
    }

    private JsonArray Several(IReadOnlyList<Testable> of, int depth) =>
        new([.. Enumerable.Range(0, dice.Between(1, 3)).Select(_ => (JsonNode)Make(of, depth - 1))]);

    private JsonObject Test(Testable tested, string word)
    {
        if (tested.IsOfTheCase && (tested.IsSpokenFor || dice.Chance(8)))
        {
            return new() { [word] = tested.Id, ["recorded"] = dice.Chance(50) };
        }

        var test = new JsonObject { [word] = tested.Id };
        if (tested.MayBeNone && dice.Chance(25))
        {
            test[dice.Pick("is", "isNot")] = "none";
            return test;
        }

        switch (tested.Kind)
        {
            case DeterminantKind.Number:
                Number(test, tested);
                break;
            case DeterminantKind.Flag:
                test[dice.Pick("is", "is", "isNot")] = dice.Chance(60);
                break;
            case DeterminantKind.Choice:
                Choice(test, tested);
                break;
            case DeterminantKind.Date:
                Date(test, tested);
                break;
            case DeterminantKind.Code:
                Code(test, tested);
                break;
            default:
                return Some(tested);
        }

        return test;
    }

    /// <summary>A condition of a list's elements.</summary>
    public JsonObject Such(Testable list, int depth = 1)
    {
        _lists++;
        return Element(list, depth);
    }

    private JsonObject Element(Testable list, int depth)
    {
        if (depth > 0 && dice.Chance(40))
        {
            var parts = new JsonArray([.. Enumerable.Range(0, 2).Select(_ => (JsonNode)Element(list, depth - 1))]);
            return dice.Next(3) switch
            {
                0 => new() { ["all"] = parts },
                1 => new() { ["any"] = parts },
                _ => new() { ["not"] = Element(list, depth - 1) },
            };
        }

        var field = dice.Pick(list.Fields);
        return field.Kind == DeterminantKind.List
            ? new() { ["some"] = field.Id, ["such"] = Element(field, 0) }
            : Test(field, "field");
    }

    private JsonObject Some(Testable list)
    {
        if (dice.Chance(15))
        {
            _lists++;
            return new() { ["some"] = list.Id };
        }

        return new() { ["some"] = list.Id, ["such"] = Such(list) };
    }

    private void Number(JsonObject test, Testable tested)
    {
        var bounds = dice.PickSome(tested.Bounds, Math.Min(tested.Bounds.Count, dice.Between(1, 2)));
        if (bounds.Count == 2)
        {
            test["atLeast"] = parameters.Number(bounds[0]);
            test["below"] = parameters.Number(bounds[1]);
        }
        else
        {
            test[dice.Pick("atLeast", "atLeast", "below")] = parameters.Number(bounds[0]);
        }
    }

    private void Choice(JsonObject test, Testable tested)
    {
        var values = tested.Values;
        if (tested.IsOrdered && dice.Chance(50))
        {
            var at = dice.Between(1, values.Count - 1);
            test[dice.Pick("atLeast", "atLeast", "below")] = parameters.Choice(tested, values[at]);
        }
        else if (values.Count > 2 && dice.Chance(40))
        {
            test["in"] = parameters.List(tested, dice.PickSome(values, values.Count - 1));
        }
        else
        {
            test[dice.Pick("is", "is", "isNot")] = dice.Pick(values);
        }
    }

    private void Code(JsonObject test, Testable tested)
    {
        if (dice.Chance(50))
        {
            test["in"] = parameters.List(tested, tested.Values);
        }
        else
        {
            test[dice.Pick("is", "is", "isNot")] = dice.Pick(tested.Values);
        }
    }

    private void Date(JsonObject test, Testable tested)
    {
        // The same two or three days each time, so that a date has few cells.
        if (!_daysOf.TryGetValue(tested.Id, out var days))
        {
            _daysOf[tested.Id] = days = dice.PickSome([.. Enumerable.Range(0, Days.Length)], dice.Between(2, 3));
        }

        var some = dice.PickSome(days, dice.Between(1, 2));
        if (some.Count == 2)
        {
            test["onOrAfter"] = Day(some[0]);
            test["before"] = Day(some[1]);
        }
        else
        {
            test[dice.Pick("onOrAfter", "before")] = Day(some[0]);
        }
    }

    private static JsonObject Day(int index) => new() { [Days[index].Unit] = Days[index].Count };
}
