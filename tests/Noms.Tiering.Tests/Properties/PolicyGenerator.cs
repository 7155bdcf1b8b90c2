using System.Text.Json.Nodes;

namespace Noms.Tiering.Tests.Properties;

/// <summary>Policies as files have them: of up to 8 determinants and 12 rules, with every feature of the language now and then.</summary>
internal sealed class PolicyGenerator
{
    private readonly Dice _dice;
    private readonly Parameters _parameters;
    private readonly ConditionGenerator _conditions;
    private readonly List<(string Id, IReadOnlyList<string> Levels)> _scales = [];
    private readonly List<Testable> _there = [];

    private PolicyGenerator(Dice dice)
    {
        _dice = dice;
        _parameters = new(dice);
        _conditions = new(dice, _parameters);
    }

    public static JsonObject Make(Dice dice) => new PolicyGenerator(dice).Make();

    private JsonObject Make()
    {
        var scales = Scales();
        var determinants = new DeterminantGenerator(_dice);
        var derived = new DerivedGenerator(_dice, _conditions, _parameters, _scales);
        var left = _dice.Between(2, 8);
        if (left > 3 && _dice.Chance(35))
        {
            var before = determinants.Reads.Count;
            _there.Add(derived.Fallback(determinants));
            left -= determinants.Reads.Count - before;
        }

        for (; left > 0; left--)
        {
            _there.Add(determinants.Make(mayBeList: !_there.Exists(t => t.Kind == DeterminantKind.List)));
        }

        for (var more = _dice.Between(0, 6); more > 0; more--)
        {
            if (derived.Make(_there) is { } made)
            {
                _there.Add(made);
            }
        }

        var adjustments = new AdjustmentGenerator(_dice, _conditions, _parameters, _scales);
        var policy = new JsonObject
        {
            ["id"] = "generated",
            ["version"] = "1",
            ["title"] = "A generated policy",
            ["effective"] = new JsonObject { ["from"] = "2000-01-01" },
            ["sources"] = new JsonArray(new JsonObject { ["id"] = "dice", ["title"] = "Dice", ["reference"] = "none" }),
            ["scales"] = scales,
            ["parameters"] = _parameters.Made,
            ["determinants"] = determinants.Declared,
            ["reads"] = determinants.Reads,
            ["derived"] = derived.Made,
            ["statuses"] = Sometimes(20, 2, "st", (id, when) => new() { ["id"] = id, ["title"] = "Status " + id, ["when"] = when, ["cite"] = new JsonArray("dice") }),
            ["invalid"] = Sometimes(8, 1, "x", (id, when) => new() { ["id"] = id, ["reason"] = "generated", ["when"] = when }),
            ["rules"] = Rules(),
            ["overrides"] = adjustments.Overrides(_there, determinants.Reads),
            ["judgement"] = adjustments.Judgement(),
            ["outputs"] = new JsonArray(new JsonObject { ["id"] = "beside", ["title"] = "Beside the level" }),
        };
        PolicyPruner.Prune(policy);
        return policy;
    }

    private JsonArray Scales()
    {
        var scales = new JsonArray();
        for (var index = _dice.Chance(35) ? 2 : 1; index > 0; index--)
        {
            var id = "s" + index;
            string[] levels = [.. Enumerable.Range(1, _dice.Between(2, 4)).Select(l => id + "-" + l)];
            _scales.Add((id, levels));
            scales.Add((JsonNode)new JsonObject
            {
                ["id"] = id,
                ["title"] = "Scale " + id,
                ["default"] = levels[_dice.Chance(80) ? 0 : _dice.Next(levels.Length)],
                ["missingGives"] = _dice.Chance(70) ? "lowest" : "highest",
                ["levels"] = new JsonArray([.. levels.Select(l => (JsonNode)new JsonObject { ["id"] = l, ["title"] = "Level " + l })]),
            });
        }

        return scales;
    }

    private JsonArray Sometimes(int percent, int most, string prefix, Func<string, JsonObject, JsonObject> make)
    {
        var made = new JsonArray();
        if (_dice.Chance(percent))
        {
            for (var count = _dice.Between(1, most); count > 0; count--)
            {
                made.Add((JsonNode)make(prefix + count, new() { ["all"] = new JsonArray(_conditions.Make(_there, 1), _conditions.Make(_there, 1)) }));
            }
        }

        return made;
    }

    private JsonArray Rules()
    {
        var rules = new List<JsonObject>();
        var floors = new List<(string Id, string Scale)>();
        for (var number = _dice.Between(3, 12); number > 0; number--)
        {
            var id = "R" + number;
            var (scale, levels) = _dice.Pick(_scales);
            var rule = new JsonObject { ["id"] = id, ["title"] = "Rule " + id };
            if (_scales.Count > 1)
            {
                rule["scale"] = scale;
            }

            if (_dice.Chance(94))
            {
                rule["when"] = _conditions.Make(_there);
            }

            var capped = floors.Where(f => f.Scale == scale).Select(f => f.Id).ToList();
            switch (_dice.Next(100))
            {
                case < 16 when capped.Count > 0:
                    rule["cap"] = _parameters.Level(scale, levels, _dice.Pick(levels));
                    rule["on"] = new JsonArray([.. _dice.PickSome(capped, _dice.Between(1, capped.Count)).Select(f => (JsonNode)JsonValue.Create(f))]);
                    break;
                case < 26:
                    rule["level"] = _parameters.Level(scale, levels, _dice.Pick(levels));
                    rule["authority"] = _dice.Pick("national", "local");
                    break;
                case < 33:
                    rule.Remove("scale");
                    rule["output"] = "beside";
                    break;
                default:
                    var isProtected = _dice.Chance(20);
                    rule["floor"] = _there.Where(t => t.Scale == scale).ToList() is { Count: > 0 } derived && _dice.Chance(50)
                        ? new JsonObject { ["derived"] = _dice.Pick(derived).Id }
                        : _parameters.Level(scale, levels, _dice.Pick(levels));
                    if (isProtected)
                    {
                        rule["protected"] = true;
                    }
                    else
                    {
                        floors.Add((id, scale));
                    }

                    break;
            }

            rule["cite"] = new JsonArray("dice " + number);
            rules.Add(rule);
        }

        // Caps may stand before the floors that they name.
        return new([.. _dice.Shuffled(rules).Select(r => (JsonNode)r)]);
    }
}
