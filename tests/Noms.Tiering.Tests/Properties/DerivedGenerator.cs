using System.Text.Json.Nodes;

namespace Noms.Tiering.Tests.Properties;

/// <summary>Derived determinants of every kind.</summary>
internal sealed class DerivedGenerator(
    Dice dice, ConditionGenerator conditions, Parameters parameters, IReadOnlyList<(string Id, IReadOnlyList<string> Levels)> scales)
{
    private static readonly string[] Shades = ["pale", "mid", "deep"];

    public JsonArray Made { get; } = [];

    /// <summary>One more that reads some of what is there; <see langword="null"/> where nothing there suits the kind that came up.</summary>
    public Testable? Make(IReadOnlyList<Testable> there) => dice.Next(9) switch
    {
        0 => Numbers(there) is { Count: > 0 } numbers ? Bands(dice.Pick(numbers), null) : null,
        1 => Count(there),
        2 => CountOf(there),
        3 or 4 => Extreme(there),
        5 => First(there),
        6 => Table(there),
        7 => Score(there),
        _ => Named(there),
    };

    /// <summary>A fallback over two or three determinants of the case, which are for it alone.</summary>
    public Testable Fallback(DeterminantGenerator determinants)
    {
        var count = dice.Between(2, 3);
        List<Testable> parts;
        if (dice.Chance(60))
        {
            string[] values = [.. Shades.Take(dice.Between(2, 3))];
            parts = [.. Enumerable.Range(0, count).Select(_ => Bands(determinants.Number(isSpokenFor: true), values))];
        }
        else
        {
            var first = determinants.Choice(isSpokenFor: true);
            parts = [first, .. Enumerable.Range(1, count - 1).Select(_ => determinants.Like(first))];
        }

        var made = parts[0] with { IsSpokenFor = false, IsOfTheCase = false, Id = NextId() };
        Add(made, new() { ["fallback"] = new JsonArray([.. parts.Select(p => (JsonNode)JsonValue.Create(p.Id))]) }, sayValues: false);
        return made;
    }

    private static List<Testable> Numbers(IReadOnlyList<Testable> there) =>
        [.. there.Where(t => t is { Kind: DeterminantKind.Number, MayBeNone: false, IsSpokenFor: false })];

    private static List<Testable> Choices(IReadOnlyList<Testable> there) =>
        [.. there.Where(t => t is { Kind: DeterminantKind.Choice, IsSpokenFor: false })];

    private Testable Bands(Testable number, IReadOnlyList<string>? values)
    {
        var made = values is null ? Valued() : new(NextId(), DeterminantKind.Choice) { Values = values, IsOrdered = true };
        var bounds = number.Bounds;
        var bands = new JsonArray();
        for (var index = 0; index <= bounds.Count; index++)
        {
            var band = new JsonObject { ["is"] = index < made.Values.Count && dice.Chance(80) ? made.Values[index] : dice.Pick(made.Values) };
            if (index > 0)
            {
                band["atLeast"] = bounds[index - 1];
            }

            if (index < bounds.Count)
            {
                band["below"] = bounds[index];
            }

            bands.Add((JsonNode)band);
        }

        Add(made, new() { ["bands"] = new JsonObject { ["of"] = number.Id, ["bands"] = bands } });
        return made;
    }

    private Testable Count(IReadOnlyList<Testable> there)
    {
        var count = dice.Between(2, 4);
        var made = Counted(count);
        Add(made, new() { ["count"] = new JsonArray([.. Enumerable.Range(0, count).Select(_ => (JsonNode)conditions.Make(there, 1))]) });
        return made;
    }

    private Testable? CountOf(IReadOnlyList<Testable> there)
    {
        if (there.FirstOrDefault(t => t.Kind == DeterminantKind.List) is not { } list)
        {
            return null;
        }

        var made = Counted(2);
        Add(made, new() { ["countOf"] = list.Id, ["such"] = conditions.Such(list) });
        return made;
    }

    private Testable? Extreme(IReadOnlyList<Testable> there)
    {
        if (there.FirstOrDefault(t => !t.IsSpokenFor && t.Kind is DeterminantKind.Number or DeterminantKind.Date && dice.Chance(60)) is not { } first)
        {
            return null;
        }

        // Of one range, so that between none and the least number there is nothing to disagree about.
        var alike = there.Where(t => !t.IsSpokenFor && t.Kind == first.Kind && t.Min == first.Min && t.Max == first.Max && t.Scale is null).ToList();
        if (alike.Count < 2)
        {
            return null;
        }

        var parts = dice.PickSome(alike, Math.Min(alike.Count, dice.Between(2, 3)));
        var made = new Testable(NextId(), first.Kind)
        {
            Min = first.Min,
            Max = first.Max,
            Bounds = [.. parts.SelectMany(p => p.Bounds).Distinct().Order().Take(3)],
            MayBeNone = parts.TrueForAll(p => p.MayBeNone),
        };
        Add(made, new() { [dice.Pick("greatest", "least")] = new JsonArray([.. parts.Select(p => (JsonNode)JsonValue.Create(p.Id))]) });
        return made;
    }

    private Testable First(IReadOnlyList<Testable> there)
    {
        var made = Valued();
        var alike = there.Where(t => !t.IsOfTheCase && !t.IsSpokenFor && made.Scale is not null && t.Scale == made.Scale).ToList();
        var branches = new JsonArray();
        for (var index = dice.Between(1, 3); index >= 0; index--)
        {
            var branch = new JsonObject();
            if (index > 0)
            {
                branch["when"] = conditions.Make(there, 1);
            }

            if (alike.Count > 0 && dice.Chance(60))
            {
                branch["of"] = dice.Pick(alike).Id;
            }
            else
            {
                branch["is"] = made.Scale is not null && dice.Chance(20) ? "none" : dice.Pick(made.Values);
            }

            branches.Add((JsonNode)branch);
        }

        Add(made, new() { ["first"] = branches });
        return made;
    }

    private Testable? Table(IReadOnlyList<Testable> there)
    {
        var axes = Numbers(there).Where(n => n.Bounds.Count > 0 && n.IsOfTheCase).Concat(Choices(there).Where(c => c.Scale is null)).ToList();
        if (axes.Count == 0)
        {
            return null;
        }

        var rows = dice.Pick(axes);
        var columns = dice.Pick(axes);
        if (rows.Id == columns.Id)
        {
            return null;
        }

        var made = Valued();
        var cells = new JsonArray([.. Enumerable.Range(0, Length(rows)).Select(_ => (JsonNode)new JsonArray(
            [.. Enumerable.Range(0, Length(columns)).Select(_ => (JsonNode)JsonValue.Create(dice.Pick(made.Values)))]))]);
        Add(made, new() { ["table"] = new JsonObject { ["rows"] = Axis(rows), ["columns"] = Axis(columns), ["cells"] = cells } });
        return made;
    }

    private JsonObject Axis(Testable of)
    {
        if (of.Kind == DeterminantKind.Choice)
        {
            return new() { ["of"] = of.Id, ["values"] = new JsonArray([.. dice.Shuffled(of.Values).Select(v => (JsonNode)JsonValue.Create(v))]) };
        }

        IEnumerable<decimal> from = [of.Min, .. of.Bounds];
        return new() { ["of"] = of.Id, ["from"] = new JsonArray([.. (dice.Chance(50) ? from.Reverse() : from).Select(b => (JsonNode)JsonValue.Create(b))]) };
    }

    private static int Length(Testable axis) => axis.Kind == DeterminantKind.Choice ? axis.Values.Count : axis.Bounds.Count + 1;

    private Testable Score(IReadOnlyList<Testable> there)
    {
        var items = new JsonArray();
        var most = 0m;
        for (var index = dice.Between(2, 4); index > 0; index--)
        {
            if (dice.Chance(25))
            {
                var (one, first) = Item(there, "i" + index + "a");
                var (other, second) = Item(there, "i" + index + "b");
                items.Add((JsonNode)new JsonObject { ["id"] = "i" + index, ["title"] = "The higher", ["higherOf"] = new JsonArray(one, other) });
                most += Math.Max(first, second);
            }
            else
            {
                var (item, points) = Item(there, "i" + index);
                items.Add((JsonNode)item);
                most += points;
            }
        }

        var made = new Testable(NextId(), DeterminantKind.Number)
        {
            IsScore = true,
            Max = most,
            Bounds = [.. Enumerable.Range(0, 2).Select(_ => Math.Min(most, decimal.Ceiling(most * dice.Between(1, 4) / 5))).Distinct().Order()],
        };
        var score = new JsonObject { ["items"] = items };
        if (dice.Chance(40))
        {
            score["when"] = conditions.Make(there, 1);
        }

        Add(made, new() { ["unit"] = "points", ["score"] = score });
        return made;
    }

    private (JsonObject Item, decimal Most) Item(IReadOnlyList<Testable> there, string id)
    {
        var item = new JsonObject { ["id"] = id, ["title"] = "Item " + id };
        var points = dice.Pick(1m, 2m, 5m, 0.5m);
        var choices = Choices(there).Where(c => c.Scale is null).ToList();
        var numbers = there.Where(t => t is { Kind: DeterminantKind.Number, IsOfTheCase: true, IsSpokenFor: false }).ToList();
        switch (dice.Next(4))
        {
            case 0 when choices.Count > 0:
                var choice = dice.Pick(choices);
                var byValue = new JsonObject();
                foreach (var value in dice.PickSome(choice.Values, dice.Between(1, choice.Values.Count)))
                {
                    byValue[value] = points * dice.Between(1, 3);
                }

                var weight = dice.Between(1, 2);
                item["of"] = choice.Id;
                item["points"] = byValue;
                item["weight"] = weight;
                return (item, weight * byValue.Max(p => p.Value!.GetValue<decimal>()));
            case 1 when numbers.Count > 0:
                var number = dice.Pick(numbers);
                item["of"] = number.Id;
                item["bands"] = new JsonArray(
                    new JsonObject { ["points"] = 0, ["below"] = number.Bounds[0] },
                    new JsonObject { ["points"] = points, ["atLeast"] = number.Bounds[0] });
                return (item, points);
            case 2 when numbers.Concat(there.Where(t => t.IsScore)).ToList() is { Count: > 0 } any:
                var stepped = dice.Pick(any);
                item["of"] = stepped.Id;
                item["forEach"] = stepped.Max / 2;
                item["points"] = points;
                return (item, 2 * points);
            default:
                item["when"] = conditions.Make(there, 1);
                item["points"] = parameters.Number(points);
                return (item, points);
        }
    }

    private Testable Named(IReadOnlyList<Testable> there)
    {
        var made = new Testable(NextId(), DeterminantKind.Flag);
        Add(made, new() { ["when"] = conditions.Make(there) });
        return made;
    }

    /// <summary>A choice to be, of values of its own or of the levels of a scale.</summary>
    private Testable Valued()
    {
        if (dice.Chance(50))
        {
            return new(NextId(), DeterminantKind.Choice) { Values = Shades, IsOrdered = true };
        }

        var (scale, levels) = dice.Pick(scales);
        return new(NextId(), DeterminantKind.Choice) { Values = levels, IsOrdered = true, Scale = scale };
    }

    private Testable Counted(int most) => new(NextId(), DeterminantKind.Number)
    {
        Max = most,
        Bounds = [.. Enumerable.Range(0, 2).Select(_ => (decimal)dice.Between(1, most)).Distinct().Order()],
    };

    private string NextId() => "d" + (Made.Count + 1);

    private void Add(Testable made, JsonObject rest, bool sayValues = true)
    {
        var derived = new JsonObject { ["id"] = made.Id, ["title"] = "Derived " + made.Id };
        if (made.Scale is not null)
        {
            derived["scale"] = made.Scale;
        }
        else if (made.Kind == DeterminantKind.Choice && sayValues)
        {
            derived["values"] = DeterminantGenerator.ValueList(made.Values);
        }

        foreach (var (name, value) in rest.ToList())
        {
            rest.Remove(name);
            derived[name] = value;
        }

        Made.Add((JsonNode)derived);
    }
}
