using System.Globalization;
using System.Text.Json;

namespace Noms.Tiering.Tests.Vectors;

/// <summary>The lines of the calculation page, from the JSON of a trace and nothing else.</summary>
internal static class TracedPage
{
    public static IEnumerable<string> OfUnified(JsonElement trace)
    {
        var protect = Derived(trace, "protectPoints");
        var change = Derived(trace, "changePoints");
        yield return $"protect {Total(protect)} points: {Level(trace, "protect")}";
        var higher = Item(protect, "HIGHER_OF_RSR_AND_ROSH");
        foreach (var id in new[] { "ROSH", "RSR" })
        {
            var item = Item(higher, id);
            if (Points(item) > 0)
            {
                yield return $"{id} {Shown(item.GetProperty("value"))} +{Points(item)}{(item.GetProperty("counts").GetBoolean() ? "" : " superseded")}";
            }
        }

        if (Points(Item(protect, "MAPPA")) is > 0 and var mappa)
        {
            yield return $"MAPPA {Shown(Item(protect, "MAPPA").GetProperty("value"))} +{mappa}";
        }

        foreach (var line in Items(Derived(trace, "complexityPoints")).Concat(Items(Derived(trace, "womenPoints"))))
        {
            yield return line;
        }

        var instead = Strings(Scale(trace, "change").GetProperty("deciding")).Single();
        yield return instead == "CHANGE_POINTS" ? $"change {Total(change)} points: {Level(trace, "change")}" : $"{instead}: {Level(trace, "change")}";
        if (instead != "CHANGE_POINTS")
        {
            yield break;
        }

        if (Points(Item(change, "OGRS")) is > 0 and var ogrs)
        {
            yield return $"OGRS {Shown(Item(change, "OGRS").GetProperty("value"))} +{ogrs}";
        }

        if (Points(Item(change, "IOM")) is > 0 and var iom)
        {
            yield return $"IOM +{iom}";
        }

        foreach (var need in Derived(trace, "needsPoints").GetProperty("items").EnumerateArray().Where(item => Points(item) > 0))
        {
            yield return $"{need.GetProperty("id").GetString()} {Shown(need.GetProperty("value"))} +{Points(need)}";
        }
    }

    public static IEnumerable<string> OfSingle(JsonElement trace)
    {
        var outcome = trace.GetProperty("state").GetString() switch
        {
            "status" => trace.GetProperty("status").GetString()!.Replace('-', '_').ToUpperInvariant(),
            "invalid-data" => "ERROR",
            _ => Level(trace, "tier"),
        };
        yield return $"tier {outcome}{(Scale(trace, "tier").GetProperty("isProvisional").GetBoolean() ? " provisional" : "")}";
        yield return $"reoffending {Fact(trace, "arp")} {Fact(trace, "csrp")} {Step(trace, "reoffending")}";
        yield return $"sexual {Fact(trace, "directContactSexualPredictor")} {Fact(trace, "directContactSexualBand")} {Step(trace, "sexual")}";
        yield return $"harm {Fact(trace, "riskOfSeriousHarm")} {Fact(trace, "mappaCategory")} {Step(trace, "harm")}";
        yield return $"lifer {Fact(trace, "liferOrIpp")} {Fact(trace, "latestRelease")} {Step(trace, "lifer")}";
        foreach (var rule in new[] { "F1", "O1", "F2", "F3" })
        {
            yield return $"{rule} {Highest(trace, Rules(trace).Where(r => r.GetProperty("id").GetString() == rule))}";
        }
    }

    /// <summary>The levels of a band of points, with the points that give each.</summary>
    public static IEnumerable<string> BandsOf(JsonElement trace, string id) => Derived(trace, id).GetProperty("bands").EnumerateArray().Select(band =>
    {
        var from = band.TryGetProperty("atLeast", out var atLeast) ? Number(atLeast.GetProperty("value")) : 0;
        var range = band.TryGetProperty("below", out var below) ? $"{from} - {Number(below.GetProperty("value")) - 1}" : $"{from}+";
        return $"{band.GetProperty("is").GetString()} {range}";
    });

    /// <summary>A table with its bounds, row by row.</summary>
    public static IEnumerable<string> TableOf(JsonElement trace, string id)
    {
        var table = Derived(trace, id);
        yield return "  " + string.Join(' ', From(table, "columns"));
        foreach (var (from, cells) in From(table, "rows").Zip(table.GetProperty("cells").EnumerateArray()))
        {
            yield return $"{from} {string.Join(' ', Strings(cells))}";
        }
    }

    /// <summary>The rules of a factor with the level that each gives.</summary>
    public static IEnumerable<string> FloorsOf(JsonElement trace, string factor) =>
        Of(trace, factor).Select(r => $"{r.GetProperty("id").GetString()} {r.GetProperty("proposal").GetProperty("lowest").GetString()}");

    private static IEnumerable<string> From(JsonElement table, string axis) =>
        table.GetProperty(axis).GetProperty("from").EnumerateArray().Select(from => $"{Shown(from.GetProperty("value"))}+");

    private static IEnumerable<string> Items(JsonElement score) => score.GetProperty("items").EnumerateArray()
        .Where(item => Points(item) > 0)
        .Select(item => $"{item.GetProperty("id").GetString()} +{Points(item)}");

    private static string Step(JsonElement trace, string factor) => Highest(trace, Of(trace, factor));

    /// <summary>The highest level that rules which are met give for certain; nothing where none does.</summary>
    private static string Highest(JsonElement trace, IEnumerable<JsonElement> rules)
    {
        var levels = Scale(trace, "tier").GetProperty("levels").EnumerateArray().Select(l => l.GetProperty("id").GetString()).ToList();
        var given = rules
            .Where(r => r.GetProperty("truth").GetString() == "met")
            .Select(r => r.GetProperty("proposal"))
            .Where(p => p.GetProperty("lowest").GetString() is { } lowest && lowest == p.GetProperty("highest").GetString())
            .Select(p => levels.IndexOf(p.GetProperty("lowest").GetString()))
            .ToList();
        return given.Count == 0 ? "-" : levels[given.Max()]!;
    }

    private static IEnumerable<JsonElement> Of(JsonElement trace, string factor) => Rules(trace).Where(r => r.GetProperty("factor").GetString() == factor);

    private static JsonElement.ArrayEnumerator Rules(JsonElement trace) => trace.GetProperty("rules").EnumerateArray();

    private static JsonElement Derived(JsonElement trace, string id) => ById(trace.GetProperty("derived"), id);

    private static JsonElement Item(JsonElement score, string id) => ById(score.GetProperty("items"), id);

    private static JsonElement Scale(JsonElement trace, string id) => ById(trace.GetProperty("scales"), id);

    private static JsonElement ById(JsonElement all, string id) => all.EnumerateArray().Single(one => one.GetProperty("id").GetString() == id);

    private static string Level(JsonElement trace, string scale) => Scale(trace, scale).GetProperty("level").GetString()!;

    private static string Fact(JsonElement trace, string id)
    {
        var fact = ById(trace.GetProperty("determinants"), id);
        return fact.GetProperty("standing").GetString() is "recorded" or "uncertain" ? Shown(fact.GetProperty("value")) : "-";
    }

    private static decimal Total(JsonElement score) => Number(score.GetProperty("value"));

    private static decimal Points(JsonElement item) => Number(item.GetProperty("highest"));

    private static decimal Number(JsonElement number) => decimal.Parse(number.GetRawText(), CultureInfo.InvariantCulture);

    private static string Shown(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => Number(value).ToString("0.##", CultureInfo.InvariantCulture),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => value.GetString()!,
    };

    private static IEnumerable<string> Strings(JsonElement all) => all.EnumerateArray().Select(one => one.GetString()!);
}
