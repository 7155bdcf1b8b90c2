using System.Globalization;
using System.Text.Json;

namespace Noms.Tiering.Tests.Tracing;

/// <summary>Works a decision out again from the JSON of its trace and nothing else.</summary>
internal static class TraceReplay
{
    /// <summary>
    /// The truth of a condition by what stands beneath it: of a group and of <c>some</c> by its parts, of a test of a known value by the
    /// value and the bound, and of any other test by what the trace says.
    /// </summary>
    public static string TruthOf(JsonElement condition)
    {
        switch (condition.GetProperty("form").GetString())
        {
            case "all":
                return Join(condition, "parts", "met", lowest: true);
            case "any":
                return Join(condition, "parts", "unmet", lowest: false);
            case "not":
                return Opposite(TruthOf(condition.GetProperty("parts")[0]));
            case "some":
                return OfSome(condition);
            default:
                return OfTest(condition);
        }
    }

    /// <summary>The level that the proposals give; null where a rule or a proposal is unknown, so that there is more to it.</summary>
    public static string? LevelOf(JsonElement trace, JsonElement scale)
    {
        var levels = scale.GetProperty("levels").EnumerateArray().Select(l => l.GetProperty("id").GetString()).ToList();
        var rules = trace.GetProperty("rules").EnumerateArray()
            .Where(r => r.GetProperty("proposal").TryGetProperty("scale", out var on) && on.GetString() == scale.GetProperty("id").GetString()).ToList();
        if (rules.Any(r => TruthOf(r.GetProperty("condition")) == "unknown" || Proposed(r, "lowest") != Proposed(r, "highest")))
        {
            return null;
        }

        var met = rules.Where(r => TruthOf(r.GetProperty("condition")) == "met").ToList();
        var floors = Of(met, "floor");
        var caps = Of(met, "cap");
        var set = Of(met, "level");
        var authority = set.Any(IsNational) ? set.Where(IsNational).ToList() : set;
        var applies = authority.Select(r => Proposed(r, "lowest")).Distinct().Count() == 1;
        var counting = floors.Where(f => !applies || f.GetProperty("proposal").GetProperty("isProtected").GetBoolean());
        var places = counting.Select(floor => AfterCaps(floor, caps, levels))
            .Append(applies ? levels.IndexOf(Proposed(authority[0], "lowest")) : levels.IndexOf(scale.GetProperty("default").GetString()));
        return levels[places.Max()];
    }

    private static List<JsonElement> Of(List<JsonElement> rules, string form) =>
        rules.Where(r => r.GetProperty("proposal").GetProperty("form").GetString() == form).ToList();

    private static bool IsNational(JsonElement rule) => rule.GetProperty("proposal").GetProperty("authority").GetString() == "national";

    private static string? Proposed(JsonElement rule, string end) => rule.GetProperty("proposal").GetProperty(end).GetString();

    private static int AfterCaps(JsonElement floor, List<JsonElement> caps, List<string?> levels)
    {
        var id = floor.GetProperty("id").GetString();
        return caps
            .Where(c => c.GetProperty("proposal").GetProperty("on").EnumerateArray().Any(on => on.GetString() == id))
            .Select(c => levels.IndexOf(Proposed(c, "lowest")))
            .Append(levels.IndexOf(Proposed(floor, "lowest"))).Min();
    }

    private static string OfSome(JsonElement test)
    {
        return Join(test, "elements", test.GetProperty("mayHoldMore").GetBoolean() ? "unknown" : "unmet", lowest: false);
    }

    private static string OfTest(JsonElement test)
    {
        var bound = test.GetProperty("bound");
        var form = test.GetProperty("form").GetString();
        if (!test.TryGetProperty("value", out var value) || (value.ValueKind == JsonValueKind.Null && form != "recorded"))
        {
            return test.GetProperty("truth").GetString()!;
        }

        var isNone = value.ValueKind == JsonValueKind.String && value.GetString() == "none";
        var holds = form switch
        {
            "number" => !isNone && Number(bound, "atLeast", b => value.GetDecimal() >= b) && Number(bound, "below", b => value.GetDecimal() < b),
            "flag" => value.GetBoolean() == bound.GetProperty("is").GetBoolean(),
            "choice" or "code" => bound.GetProperty("in").EnumerateArray().Any(v => v.GetString() == value.GetString()),
            "date" => !isNone && Day(bound, "onOrAfter", d => Date(value) >= d) && Day(bound, "before", d => Date(value) < d),
            "none" => isNone == bound.GetProperty("none").GetBoolean(),
            _ => (value.ValueKind != JsonValueKind.Null) == bound.GetProperty("recorded").GetBoolean(),
        };
        return holds ? "met" : "unmet";
    }

    private static bool Number(JsonElement bound, string name, Func<decimal, bool> holds) =>
        !bound.TryGetProperty(name, out var end) || holds(end.GetProperty("value").GetDecimal());

    private static bool Day(JsonElement bound, string name, Func<DateOnly, bool> holds) =>
        !bound.TryGetProperty(name, out var end) || holds(Date(end.GetProperty("date")));

    private static DateOnly Date(JsonElement value) => DateOnly.ParseExact(value.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Join(JsonElement condition, string name, string start, bool lowest)
    {
        string[] order = ["unmet", "unknown", "met"];
        var places = condition.GetProperty(name).EnumerateArray().Select(TruthOf).Append(start).Select(t => Array.IndexOf(order, t)).ToList();
        return order[lowest ? places.Min() : places.Max()];
    }

    private static string Opposite(string truth) => truth switch
    {
        "met" => "unmet",
        "unmet" => "met",
        _ => "unknown",
    };
}
