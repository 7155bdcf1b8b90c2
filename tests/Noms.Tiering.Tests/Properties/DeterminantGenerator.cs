using System.Text.Json.Nodes;

namespace Noms.Tiering.Tests.Properties;

/// <summary>Determinants of the case, national and local, and how a policy reads them.</summary>
internal sealed class DeterminantGenerator(Dice dice)
{
    private static readonly Testable[] National =
    [
        new("ogrs3", DeterminantKind.Number) { Min = 0, Max = 100 },
        new("rsr", DeterminantKind.Number) { Min = 0, Max = 100, MayBeStatic = true },
        new("vulnerable", DeterminantKind.Flag),
        new("childProtection", DeterminantKind.Flag),
        new("riskOfSeriousHarm", DeterminantKind.Choice) { Values = ["low", "medium", "high", "very-high"], IsOrdered = true },
        new("mappaLevel", DeterminantKind.Choice) { Values = ["none", "1", "2", "3"], IsOrdered = true },
        new("latestRelease", DeterminantKind.Date) { MayBeNone = true },
    ];

    private int _made;

    /// <summary>What the policy declares.</summary>
    public JsonArray Declared { get; } = [];

    /// <summary>How the policy reads what it declares or takes from the national catalogue.</summary>
    public JsonObject Reads { get; } = [];

    public Testable Make(bool mayBeList) => dice.Next(100) switch
    {
        < 25 => FromTheCatalogue(),
        < 48 => Number(),
        < 62 => Flag(),
        < 76 => Choice(isSpokenFor: false),
        < 84 => Date(),
        < 91 => Code(),
        _ => mayBeList ? List() : Flag(),
    };

    public Testable Number(bool isSpokenFor = false)
    {
        var (max, resolution) = dice.Pick((10m, 1m), (100m, 1m), (100m, 0.01m));
        var made = new Testable("n" + ++_made, DeterminantKind.Number)
        {
            Max = max,
            Bounds = Bounds(0, max, resolution),
            MayBeNone = !isSpokenFor && dice.Chance(20),
            MayBeStatic = dice.Chance(30),
            IsSpokenFor = isSpokenFor,
            IsOfTheCase = true,
        };
        Declare(made, new() { ["kind"] = "number", ["unit"] = "points", ["min"] = 0, ["max"] = max, ["resolution"] = resolution });
        Read(made, () => JsonValue.Create(dice.Pick<decimal>([0, .. made.Bounds])));
        return made;
    }

    public Testable Choice(bool isSpokenFor)
    {
        var made = new Testable("c" + ++_made, DeterminantKind.Choice)
        {
            Values = [.. Enumerable.Range(0, dice.Between(2, 4)).Select(i => "v" + i)],
            IsOrdered = dice.Chance(60),
            IsSpokenFor = isSpokenFor,
            IsOfTheCase = true,
        };
        Declare(made, new() { ["kind"] = "choice", ["ordered"] = made.IsOrdered, ["values"] = ValueList(made.Values) });
        Read(made, () => JsonValue.Create(dice.Pick(made.Values)));
        return made;
    }

    /// <summary>A second determinant of the case with the same values, for a fallback.</summary>
    public Testable Like(Testable choice)
    {
        var made = choice with { Id = "c" + ++_made };
        Declare(made, new() { ["kind"] = "choice", ["ordered"] = made.IsOrdered, ["values"] = ValueList(made.Values) });
        Read(made, () => JsonValue.Create(dice.Pick(made.Values)));
        return made;
    }

    public static JsonArray ValueList(IEnumerable<string> values) => new([.. values.Select(v => (JsonNode)new JsonObject { ["id"] = v })]);

    private Testable FromTheCatalogue()
    {
        var known = dice.Pick(National);
        if (Reads.ContainsKey(known.Id))
        {
            return Flag();
        }

        var made = known with { IsOfTheCase = true, Bounds = known.Kind == DeterminantKind.Number ? Bounds(0, 100, 1) : [] };
        Read(made, () => made.Kind switch
        {
            DeterminantKind.Number => JsonValue.Create(dice.Pick<decimal>([0, .. made.Bounds])),
            DeterminantKind.Flag => JsonValue.Create(dice.Chance(30)),
            DeterminantKind.Choice => JsonValue.Create(dice.Pick(made.Values)),
            _ => JsonValue.Create("none"),
        });
        return made;
    }

    private Testable Flag()
    {
        var made = new Testable("f" + ++_made, DeterminantKind.Flag) { IsOfTheCase = true };
        Declare(made, new() { ["kind"] = "flag" });
        Read(made, () => JsonValue.Create(dice.Chance(30)));
        return made;
    }

    private Testable Date()
    {
        var made = new Testable("t" + ++_made, DeterminantKind.Date) { MayBeNone = dice.Chance(50), IsOfTheCase = true };
        Declare(made, new() { ["kind"] = "date" });
        Read(made, () => JsonValue.Create(made.MayBeNone && dice.Chance(50) ? "none" : dice.Pick("2005-06-30", "2024-02-29", "1999-12-31")));
        return made;
    }

    private Testable Code()
    {
        var made = new Testable("k" + ++_made, DeterminantKind.Code) { Values = ["a", "b"], MayBeNone = dice.Chance(40), IsOfTheCase = true };
        Declare(made, new() { ["kind"] = "code" });
        Read(made, () => JsonValue.Create(dice.Pick("a", "b", "z")));
        return made;
    }

    private Testable List()
    {
        Testable[] fields =
        [
            new("what", DeterminantKind.Choice) { Values = ["x", "y"] },
            new("grave", DeterminantKind.Flag),
            new("length", DeterminantKind.Number) { Max = 60, Bounds = [12], MayBeNone = true },
            new("on", DeterminantKind.Date) { MayBeNone = true },
            new("code", DeterminantKind.Code) { Values = ["a", "b"] },
            new("parts", DeterminantKind.List) { Fields = [new("sort", DeterminantKind.Choice) { Values = ["x", "y", "z"] }] },
        ];
        var made = new Testable("l" + ++_made, DeterminantKind.List)
        {
            Fields = dice.PickSome(fields, dice.Between(1, 3)),
            IsOfTheCase = true,
        };
        Declare(made, new() { ["kind"] = "list", ["fields"] = new JsonArray([.. made.Fields.Select(f => (JsonNode)Field(f))]) });

        // What lists of lists could still turn out to be is more than a plain evaluator can walk.
        Read(made, () => new JsonArray(), mustStandIn: made.Fields.Any(f => f.Kind == DeterminantKind.List));
        return made;
    }

    private static JsonObject Field(Testable field)
    {
        var made = new JsonObject { ["id"] = field.Id, ["kind"] = field.Kind.ToString().ToLowerInvariant() };
        switch (field.Kind)
        {
            case DeterminantKind.Choice:
                made["values"] = ValueList(field.Values);
                break;
            case DeterminantKind.Number:
                made["min"] = field.Min;
                made["max"] = field.Max;
                made["resolution"] = 1;
                break;
            case DeterminantKind.List:
                made["fields"] = new JsonArray([.. field.Fields.Select(f => (JsonNode)Field(f))]);
                made["whenLeftOut"] = new JsonArray();
                break;
        }

        if (field.MayBeNone)
        {
            made["mayBeNone"] = true;
            made["whenLeftOut"] = "none";
        }

        return made;
    }

    private List<decimal> Bounds(decimal min, decimal max, decimal resolution)
    {
        var steps = (int)((max - min) / resolution);
        return [.. Enumerable.Range(0, dice.Between(1, 3)).Select(_ => min + (dice.Between(1, steps) * resolution)).Distinct().Order()];
    }

    private void Declare(Testable made, JsonObject rest)
    {
        var declared = new JsonObject { ["id"] = made.Id, ["title"] = "Determinant " + made.Id };
        foreach (var (name, value) in rest.ToList())
        {
            rest.Remove(name);
            declared[name] = value;
        }

        if (made.MayBeNone)
        {
            declared["mayBeNone"] = true;
        }

        if (made.MayBeStatic)
        {
            declared["mayBeStatic"] = true;
        }

        Declared.Add((JsonNode)declared);
    }

    private void Read(Testable made, Func<JsonNode> standIn, bool mustStandIn = false)
    {
        var use = new JsonObject
        {
            ["whenMissing"] = mustStandIn || dice.Chance(40)
                ? new JsonObject { ["is"] = made.MayBeNone && dice.Chance(30) ? "none" : standIn() }
                : "open",
        };
        if (made.MayBeStatic && dice.Chance(60))
        {
            use["uncertainWhen"] = new JsonArray("static");
        }

        // A list that may be anything at all is more than a plain evaluator can walk.
        if (made.Kind != DeterminantKind.List && dice.Chance(25))
        {
            use["uncertainAfter"] = dice.Next(3) switch
            {
                0 => new JsonObject { ["years"] = 1 },
                1 => new JsonObject { ["months"] = 1, ["days"] = 3 },
                _ => new JsonObject { ["days"] = 90 },
            };
        }

        Reads[made.Id] = use;
    }
}
