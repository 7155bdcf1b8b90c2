using System.Text.Json.Nodes;
using Noms.Tiering.Policies;
using Noms.Tiering.Tests.Properties;

namespace Noms.Tiering.Tests.Assurance.Differences;

/// <summary>A generated policy with a few things about it changed: rules, bounds, levels, what is missing, statuses.</summary>
internal static class PolicyMutation
{
    private const int Tries = 30;

    /// <summary>The policy with so many changes; <see langword="null"/> where none of those that were tried makes a policy.</summary>
    public static Subject? Of(Subject subject, int changes, Dice dice)
    {
        for (var turn = 0; turn < Tries; turn++)
        {
            var json = JsonNode.Parse(subject.Text)!.AsObject();
            for (var change = 0; change < changes; change++)
            {
                Change(json, dice);
            }

            PolicyPruner.Prune(json);
            if (PolicyReader.Read(System.Text.Encoding.UTF8.GetBytes(json.ToJsonString())).IsSuccess)
            {
                return Generated.Read(json.ToJsonString(), subject.AsOf);
            }
        }

        return null;
    }

    private static void Change(JsonObject policy, Dice dice)
    {
        var rules = policy["rules"]!.AsArray();
        var rule = dice.Pick<JsonNode>([.. rules!]).AsObject();
        switch (dice.Next(10))
        {
            case 0 when rules.Count > 1:
                rules.Remove(rule);
                break;
            case 1 when rule["when"] is { } when:
                rule["when"] = new JsonObject { ["not"] = when.DeepClone() };
                break;
            case 2 when dice.Pick<JsonNode>([.. rules!])["when"] is { } other:
                rule["when"] = other.DeepClone();
                break;
            case 3 or 4 when rule["floor"] is JsonValue:
                rule["floor"] = dice.Pick<JsonNode>([.. policy["scales"]!.AsArray()!])["levels"]!.AsArray()[dice.Next(2)]!["id"]!.GetValue<string>();
                break;
            case 5:
                var scale = dice.Pick<JsonNode>([.. policy["scales"]!.AsArray()!]);
                scale["missingGives"] = scale["missingGives"]!.GetValue<string>() == "lowest" ? "highest" : "lowest";
                break;
            case 6:
                var (_, use) = dice.Pick([.. policy["reads"]!.AsObject()]);
                use!["whenMissing"] = "open";
                break;
            case 7 when policy["statuses"] is JsonArray { Count: > 0 } statuses:
                statuses.RemoveAt(dice.Next(statuses.Count));
                break;
            default:
                Move(policy, dice);
                break;
        }
    }

    /// <summary>Moves a bound, somewhere in the conditions and derived determinants.</summary>
    private static void Move(JsonObject policy, Dice dice)
    {
        var bounds = new List<JsonObject>();
        Find(policy["rules"]!, bounds);
        Find(policy["derived"]!, bounds);
        if (bounds.Count > 0)
        {
            var bound = dice.Pick(bounds);
            var name = bound.ContainsKey("atLeast") ? "atLeast" : "below";
            bound[name] = bound[name]!.GetValue<decimal>() + dice.Pick(1, -1, 5);
        }
    }

    private static void Find(JsonNode node, List<JsonObject> into)
    {
        foreach (var child in node is JsonObject one ? one.Select(p => p.Value) : node.AsArray())
        {
            if (child is JsonObject or JsonArray)
            {
                Find(child, into);
            }
        }

        if (node is JsonObject bound && (IsNumber(bound["atLeast"]) || (IsNumber(bound["below"]) && !bound.ContainsKey("atLeast"))))
        {
            into.Add(bound);
        }
    }

    private static bool IsNumber(JsonNode? node) => node is JsonValue value && value.GetValueKind() == System.Text.Json.JsonValueKind.Number;
}
