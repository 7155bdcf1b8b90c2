using System.Text.Json.Nodes;
using Noms.Tiering.Handwritten.Cases;

namespace Noms.Tiering.Benchmarks.Subjects;

/// <summary>Throws the tests of a generated policy, and keeps what they read.</summary>
internal sealed class GeneratedTests(Dice dice)
{
    private static readonly Determinant[] Flags = [.. Determinants.All.Where(d => d.Kind == DeterminantKind.Flag)];

    private static readonly Determinant[] Choices = [.. Determinants.All.Where(d => d is { Kind: DeterminantKind.Choice, IsOrdered: true })];

    private static readonly Determinant[] Numbers = [.. Determinants.All.Where(d => d is { Kind: DeterminantKind.Number, MayBeNone: false, Resolution: not null })];

    // What a count and a band read, so that they stand in the policy whatever the throws.
    private static readonly Determinant[] Needs =
        [Determinants.AccommodationNeed, Determinants.RelationshipsNeed, Determinants.DrugMisuseNeed, Determinants.AlcoholMisuseNeed, Determinants.AttitudesNeed];

    private static readonly Determinant[] Open = [.. Needs, Determinants.Ogrs3, Determinants.RiskOfSeriousHarm];

    private static readonly string[] Likelihoods = ["low", "medium", "high"];

    private readonly SortedDictionary<string, Determinant> _read = new(
        Needs.Append(Determinants.Ogrs3).ToDictionary(d => d.Id), StringComparer.Ordinal);

    public JsonObject Next() => dice.Pick(40, 30, 18, 6, 6) switch
    {
        0 => Test(Flags, (test, _) => test["is"] = dice.Chance(0.85)),
        1 => Test(Choices, (test, choice) => test["atLeast"] = choice.Values[dice.Between(1, choice.Values.Length - 1)].Id),
        2 => Test(Numbers, (test, number) => test["atLeast"] = dice.Between(1, (int)(number.Maximum!.Value / number.Resolution!.Value)) * number.Resolution.Value),
        3 => new JsonObject { ["determinant"] = "needs", ["atLeast"] = dice.Between(1, Needs.Length) },
        _ => new JsonObject { ["determinant"] = "likelihood", ["is"] = dice.Chance(0.5) ? "medium" : "high" },
    };

    public JsonObject Reads() => new(_read.Select(read => KeyValuePair.Create(read.Key, (JsonNode?)new JsonObject { ["whenMissing"] = WhenMissing(read.Value) })));

    public static JsonArray Derived() =>
    [
        new JsonObject
        {
            ["id"] = "needs",
            ["cite"] = new JsonArray("generated 1"),
            ["count"] = new JsonArray([.. Needs.Select(need => new JsonObject { ["determinant"] = need.Id, ["atLeast"] = "standard" })]),
        },
        new JsonObject
        {
            ["id"] = "likelihood",
            ["cite"] = new JsonArray("generated 1"),
            ["values"] = new JsonArray([.. Likelihoods.Select(id => new JsonObject { ["id"] = id })]),
            ["bands"] = new JsonObject
            {
                ["of"] = Determinants.Ogrs3.Id,
                ["bands"] = new JsonArray(
                    new JsonObject { ["is"] = "low", ["below"] = 50 },
                    new JsonObject { ["is"] = "medium", ["atLeast"] = 50, ["below"] = 75 },
                    new JsonObject { ["is"] = "high", ["atLeast"] = 75 }),
            },
        },
    ];

    private static JsonNode WhenMissing(Determinant determinant) =>
        Open.Contains(determinant) ? "open"
        : new JsonObject
        {
            ["is"] = determinant.Kind switch
            {
                DeterminantKind.Flag => false,
                DeterminantKind.Choice => determinant.Values[0].Id,
                _ => 0,
            },
        };

    private JsonObject Test(Determinant[] among, Action<JsonObject, Determinant> say)
    {
        var determinant = among[dice.Between(0, among.Length - 1)];
        _read[determinant.Id] = determinant;
        var test = new JsonObject { ["determinant"] = determinant.Id };
        say(test, determinant);
        return test;
    }
}
