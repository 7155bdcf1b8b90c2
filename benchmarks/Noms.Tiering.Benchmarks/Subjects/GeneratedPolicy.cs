using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Noms.Tiering.Handwritten.Cases;

namespace Noms.Tiering.Benchmarks.Subjects;

/// <summary>
/// Writes a policy of any number of rules, the same each time: conditions of one to four tests on flags, choices, scores and derived
/// determinants, floors of which some are protected, a cap in ten, citations and a profile.
/// </summary>
public static class GeneratedPolicy
{
    /// <summary>The policy as a file.</summary>
    /// <param name="rules">How many rules, at most 512.</param>
    public static byte[] Of(int rules)
    {
        var tests = new GeneratedTests(new Dice((ulong)rules));
        var written = new GeneratedRules(tests, new Dice((ulong)rules + 1)).Write(rules);
        var policy = new JsonObject
        {
            ["id"] = string.Create(CultureInfo.InvariantCulture, $"generated-{rules}"),
            ["version"] = "1",
            ["title"] = string.Create(CultureInfo.InvariantCulture, $"A generated policy of {rules} rules"),
            ["effective"] = new JsonObject { ["from"] = "2026-01-01" },
            ["sources"] = new JsonArray(new JsonObject { ["id"] = "generated", ["title"] = "Generated" }),
            ["scales"] = new JsonArray(new JsonObject { ["id"] = "tier", ["title"] = "Tier", ["default"] = "1", ["levels"] = Levels() }),
            ["reads"] = tests.Reads(),
            ["derived"] = GeneratedTests.Derived(),
            ["rules"] = written,
            ["profile"] = new JsonArray(new JsonObject
            {
                ["id"] = "modes",
                ["title"] = "Modes",
                ["by"] = new JsonArray("tier"),
                ["cite"] = new JsonArray("generated 2"),
                ["values"] = new JsonObject
                {
                    ["1"] = new JsonArray("PUNISH"),
                    ["2"] = new JsonArray("PUNISH", "HELP"),
                    ["3"] = new JsonArray("PUNISH", "HELP", "CHANGE"),
                    ["4"] = new JsonArray("PUNISH", "HELP", "CHANGE", "CONTROL"),
                },
            }),
        };
        return JsonSerializer.SerializeToUtf8Bytes(policy, Indented);
    }

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private static JsonArray Levels() => [.. Enumerable.Range(1, 4).Select(level => new JsonObject
    {
        ["id"] = level.ToString(CultureInfo.InvariantCulture),
        ["title"] = string.Create(CultureInfo.InvariantCulture, $"Tier {level}"),
    })];
}
