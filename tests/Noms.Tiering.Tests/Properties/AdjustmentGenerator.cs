using System.Text.Json.Nodes;

namespace Noms.Tiering.Tests.Properties;

/// <summary>The overrides of a generated policy, and how far judgement may depart under it.</summary>
internal sealed class AdjustmentGenerator(
    Dice dice, ConditionGenerator conditions, Parameters parameters, IReadOnlyList<(string Id, IReadOnlyList<string> Levels)> scales)
{
    public JsonArray Overrides(IReadOnlyList<Testable> there, JsonObject reads)
    {
        var made = new JsonArray();
        for (var number = dice.Chance(45) ? dice.Between(1, 4) : 0; number > 0; number--)
        {
            made.Add((JsonNode)Override("O" + number, there, reads));
        }

        return made;
    }

    public JsonArray Judgement()
    {
        var made = new JsonArray();
        foreach (var (id, levels) in scales.Where(_ => dice.Chance(60)))
        {
            var (up, down) = (dice.Next(2), dice.Next(2));
            var limits = new JsonObject
            {
                ["scale"] = id,
                ["grades"] = new JsonArray(
                    Grade("officer", Math.Min(up, levels.Count - 1), Math.Min(down, levels.Count - 1)),
                    Grade("manager", Math.Min(up + dice.Next(2), levels.Count - 1), Math.Min(down + dice.Next(2), levels.Count - 1))),
                ["reasons"] = new JsonArray(new JsonObject { ["id"] = "margin", ["title"] = "At the margin" }),
                ["afterReview"] = dice.Pick("lapses", "stands"),
                ["provenance"] = "assumed",
                ["reason"] = "generated",
            };
            if (dice.Chance(40))
            {
                limits["reviewWithinMonths"] = parameters.Number(6);
            }

            made.Add((JsonNode)limits);
        }

        return made;
    }

    private static JsonObject Grade(string id, int up, int down) => new JsonObject { ["id"] = id, ["title"] = id, ["up"] = up, ["down"] = down };

    private JsonObject Override(string id, IReadOnlyList<Testable> there, JsonObject reads)
    {
        var (scale, levels) = dice.Pick(scales);
        var from = dice.Pick("2000-01-01", "2000-01-01", "2006-03-01", "2006-03-02", "2024-02-29", "2025-03-01");
        var one = new JsonObject
        {
            ["id"] = id,
            ["title"] = "Override " + id,
            ["authority"] = dice.Pick("national", "local"),
            ["reason"] = "generated",
            ["cite"] = new JsonArray("dice"),
            ["effective"] = dice.Chance(75) ? new JsonObject { ["from"] = from } : new JsonObject { ["from"] = from, ["to"] = dice.Pick("2025-03-02", "2026-01-01") },
            ["scale"] = scale,
        };
        if (dice.Chance(30))
        {
            one["areas"] = new JsonArray([.. dice.PickSome(["north", "south", "west"], dice.Between(1, 2)).Select(a => (JsonNode)JsonValue.Create(a))]);
            reads["area"] ??= dice.Chance(70)
                ? new JsonObject { ["whenMissing"] = "open" }
                : new JsonObject { ["whenMissing"] = new JsonObject { ["is"] = dice.Pick("north", "other") } };
        }

        if (dice.Chance(60))
        {
            one["when"] = conditions.Make(there);
        }

        var form = dice.Pick("floor", "floor", "cap", "cap", "level");
        one[form] = parameters.Level(scale, levels, dice.Pick(levels));
        if (form == "floor" && dice.Chance(25))
        {
            one["protected"] = true;
        }

        return one;
    }
}
