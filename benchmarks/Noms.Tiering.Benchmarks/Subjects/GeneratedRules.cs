using System.Globalization;
using System.Text.Json.Nodes;
using Noms.Tiering.Handwritten.Cases;

namespace Noms.Tiering.Benchmarks.Subjects;

/// <summary>Throws the rules of a generated policy.</summary>
internal sealed class GeneratedRules(GeneratedTests tests, Dice dice)
{
    private readonly List<string> _unprotected = [];

    public JsonArray Write(int count) => [.. Enumerable.Range(1, count).Select(Rule)];

    private JsonObject Rule(int number)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"G{number}");
        var rule = new JsonObject
        {
            ["id"] = id,
            ["title"] = $"Generated rule {id}",
            ["when"] = Condition(),
            ["cite"] = new JsonArray(string.Create(CultureInfo.InvariantCulture, $"generated 1.{number}")),
        };
        if (_unprotected.Count > 2 && dice.Chance(0.1))
        {
            rule["cap"] = Level(1, 3);
            rule["on"] = new JsonArray([.. Enumerable.Range(0, 3).Select(_ => _unprotected[dice.Between(0, _unprotected.Count - 1)]).Distinct()]);
            return rule;
        }

        rule["floor"] = Level(2, 4);
        if (dice.Chance(0.3))
        {
            rule["protected"] = true;
        }
        else
        {
            _unprotected.Add(id);
        }

        return rule;
    }

    private string Level(int least, int most) => dice.Between(least, most).ToString(CultureInfo.InvariantCulture);

    private JsonObject Condition() => dice.Pick(30, 50, 20) switch
    {
        0 => tests.Next(),
        1 => All(dice.Between(2, 3)),
        _ => new JsonObject { ["all"] = new JsonArray(tests.Next(), new JsonObject { ["any"] = new JsonArray(tests.Next(), tests.Next()) }) },
    };

    private JsonObject All(int count) => new() { ["all"] = new JsonArray([.. Enumerable.Range(0, count).Select(_ => tests.Next())]) };
}
