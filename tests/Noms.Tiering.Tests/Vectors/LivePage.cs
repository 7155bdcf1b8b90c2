using System.Globalization;
using System.Text.Json;

namespace Noms.Tiering.Tests.Vectors;

/// <summary>
/// The lines of the calculation page as the live service shows them: what its calculators answered for a vector, and what its page works
/// out again from the inputs (ministryofjustice/hmpps-tier-ui, <c>calculation.ts</c> and <c>case.ts</c>, August 2026; MIT).
/// </summary>
internal static class LivePage
{
    private static readonly string[] Needs =
    [
        "ACCOMMODATION", "EDUCATION_TRAINING_AND_EMPLOYABILITY", "RELATIONSHIPS", "LIFESTYLE_AND_ASSOCIATES",
        "DRUG_MISUSE", "ALCOHOL_MISUSE", "THINKING_AND_BEHAVIOUR", "ATTITUDES",
    ];

    private static readonly string[] Complexity =
    [
        "MENTAL_HEALTH", "ATTEMPTED_SUICIDE_OR_SELF_HARM", "VULNERABILITY_ISSUE", "CHILD_CONCERNS", "CHILD_PROTECTION",
        "RISK_TO_CHILDREN", "PUBLIC_INTEREST", "ADULT_AT_RISK", "STREET_GANGS", "TERRORISM",
    ];

    public static IEnumerable<string> OfUnified(JsonElement vector)
    {
        var (raw, resolved, expected) = (vector.GetProperty("raw"), vector.GetProperty("resolved"), vector.GetProperty("expected"));
        var points = expected.GetProperty("protectBreakdown");
        var (rosh, rsr) = (Points(points, "ROSH"), Points(points, "RSR"));
        yield return $"protect {Number(expected, "protectPoints")} points: {Text(expected, "protect")}";
        if (rosh > 0)
        {
            yield return $"ROSH {Word(resolved, "rosh")} +{rosh}{(rsr > rosh ? " superseded" : "")}";
        }

        if (rsr > 0)
        {
            yield return $"RSR {Number(raw, "rsr")} +{rsr}{(rsr > rosh ? "" : " superseded")}";
        }

        if (Points(points, "MAPPA") is > 0 and var mappa)
        {
            yield return $"MAPPA {Text(resolved, "mappaLevel")[1..]} +{mappa}";
        }

        var complexity = resolved.GetProperty("complexity").EnumerateArray().Select(c => c.GetString()).ToHashSet();
        foreach (var factor in Complexity.Where(complexity.Contains))
        {
            yield return $"{factor} +2";
        }

        foreach (var factor in FactorsForWomen(raw, resolved))
        {
            yield return $"{factor} +2";
        }

        foreach (var line in Change(raw, resolved, expected))
        {
            yield return line;
        }
    }

    public static IEnumerable<string> OfSingle(JsonElement vector)
    {
        var (raw, resolved, expected) = (vector.GetProperty("raw"), vector.GetProperty("resolved"), vector.GetProperty("expected"));
        var isProvisional = expected.GetProperty("provisional").ValueKind == JsonValueKind.True;
        yield return $"tier {Text(expected, "v3")}{(isProvisional ? " provisional" : "")}";
        var inputs = raw.GetProperty("oasysInputs") is { ValueKind: JsonValueKind.Object } some ? some : (JsonElement?)null;
        var (arp, csrp) = (Score(inputs, "arp"), Score(inputs, "csrp"));
        yield return $"reoffending {Shown(arp)} {Shown(csrp)} {Reoffending(arp, csrp)}";
        var band = Part(inputs, "dcsrp") is { } sexual && sexual.GetProperty("band").GetString() is { } name ? name : null;
        yield return $"sexual {Shown(Score(inputs, "dcsrp"))} {Word(band)} {Sexual(Score(inputs, "dcsrp"), band)}";
        var category = resolved.GetProperty("mappaCategory").GetString();
        var rosh = resolved.GetProperty("rosh").GetString();
        yield return $"harm {Word(rosh)} {category?[1..] ?? "none"} {Harm(rosh, category is not null)}";
        var isLifer = resolved.GetProperty("liferIpp").GetBoolean();
        var released = raw.GetProperty("latestReleaseDate").GetString();
        yield return $"lifer {(isLifer ? "true" : "false")} {released ?? "-"} {Lifer(isLifer, released, DateOnly.Parse(Text(vector, "asOf"), CultureInfo.InvariantCulture))}";
        yield return $"F1 {(resolved.GetProperty("domesticAbuse").GetBoolean() ? "E" : "-")}";
        yield return $"O1 {(inputs is { } oasys && oasys.GetProperty("everCommittedSexualOffence").ValueKind == JsonValueKind.True ? "E" : "-")}";
        yield return $"F2 {(resolved.GetProperty("stalking").GetBoolean() ? "F" : "-")}";
        yield return $"F3 {(resolved.GetProperty("childProtection").GetBoolean() ? "F" : "-")}";
    }

    private static IEnumerable<string> FactorsForWomen(JsonElement raw, JsonElement resolved)
    {
        if (!resolved.GetProperty("female").GetBoolean())
        {
            yield break;
        }

        var assessment = raw.GetProperty("assessment");
        if (assessment.ValueKind == JsonValueKind.Object)
        {
            if (Optional(assessment, "parentalResponsibilities") == "Yes")
            {
                yield return "PARENTING_RESPONSIBILITIES";
            }

            if (IsProblem(assessment, "impulsivity") || IsProblem(assessment, "temperControl"))
            {
                yield return "IMPULSIVITY_OR_TEMPER_CONTROL";
            }
        }

        if (raw.GetProperty("previousEnforcementActivity").ValueKind == JsonValueKind.True)
        {
            yield return "PREVIOUS_ENFORCEMENT_ACTIVITY";
        }
    }

    private static bool IsProblem(JsonElement assessment, string item) => Optional(assessment, item) is "Some" or "Significant";

    private static IEnumerable<string> Change(JsonElement raw, JsonElement resolved, JsonElement expected)
    {
        var points = expected.GetProperty("changeBreakdown");
        foreach (var instead in new[] { "NO_MANDATE_FOR_CHANGE", "NO_VALID_ASSESSMENT" })
        {
            if (points.TryGetProperty(instead, out _))
            {
                yield return $"{instead}: {Number(expected, "change")}";
                yield break;
            }
        }

        yield return $"change {Number(expected, "changePoints")} points: {Number(expected, "change")}";
        if (Points(points, "OGRS") is > 0 and var ogrs)
        {
            yield return $"OGRS {Number(raw, "ogrs")} +{ogrs}";
        }

        if (Points(points, "IOM") is > 0 and var iom)
        {
            yield return $"IOM +{iom}";
        }

        foreach (var need in Needs)
        {
            if (resolved.GetProperty("needs").TryGetProperty(need, out var severity) && severity.GetString() != "NO_NEED")
            {
                var weight = need is "THINKING_AND_BEHAVIOUR" or "ATTITUDES" ? 2 : 1;
                yield return $"{need} {Word(severity.GetString())} +{weight * (severity.GetString() == "SEVERE" ? 2 : 1)}";
            }
        }
    }

    private static string Reoffending(decimal? arp, decimal? csrp)
    {
        if (arp is null || csrp is null)
        {
            return "-";
        }

        string[] table = ["AABBBB", "ABCCCC", "BCDEEE", "CDEEFF", "DDEFFG"];
        var row = Array.FindIndex([6.9m, 3, 1, 0.5m, 0], from => csrp >= from);
        var column = Array.FindIndex([90m, 75, 50, 25, 15, 0], from => arp >= from);
        return table[row][column].ToString();
    }

    private static string Sexual(decimal? score, string? band) => (score, band) switch
    {
        (null or <= 0, _) or (_, null or "NOT_APPLICABLE") => "-",
        (_, "VERY_HIGH") => "A",
        (_, "HIGH") => "B",
        ( >= 3.36m, "MEDIUM") => "C",
        ( >= 2.11m, "MEDIUM") => "D",
        ( >= 1.12m, "MEDIUM") => "C",
        ( >= 0.6m, "MEDIUM") => "D",
        (_, "MEDIUM") => "-",
        _ => "E",
    };

    private static string Harm(string? rosh, bool hasCategory) => (rosh, hasCategory) switch
    {
        ("VERY_HIGH", true) => "A",
        ("HIGH", true) => "C",
        ("MEDIUM", true) => "D",
        (_, true) => "E",
        ("VERY_HIGH", false) => "C",
        ("HIGH", false) => "D",
        _ => "-",
    };

    private static string Lifer(bool isLifer, string? released, DateOnly today)
    {
        if (!isLifer || released is null)
        {
            return "-";
        }

        var day = DateOnly.Parse(released, CultureInfo.InvariantCulture);
        return day >= today.AddYears(-1) ? "B" : day >= today.AddYears(-5) ? "D" : "E";
    }

    private static JsonElement? Part(JsonElement? inputs, string name) =>
        inputs is { } all && all.TryGetProperty(name, out var part) && part.ValueKind == JsonValueKind.Object ? part : null;

    private static decimal? Score(JsonElement? inputs, string name) =>
        Part(inputs, name) is { } part && part.GetProperty("score").ValueKind == JsonValueKind.Number ? part.GetProperty("score").GetDecimal() : null;

    private static int Points(JsonElement breakdown, string item) => breakdown.TryGetProperty(item, out var points) ? points.GetInt32() : 0;

    private static string Number(JsonElement of, string name) => Shown(of.GetProperty(name).GetDecimal());

    private static string Shown(decimal? number) => number?.ToString("0.##", CultureInfo.InvariantCulture) ?? "-";

    private static string? Optional(JsonElement of, string name) => of.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static string Text(JsonElement of, string name) => of.GetProperty(name).GetString()!;

    private static string Word(JsonElement of, string name) => Word(of.GetProperty(name).GetString());

    private static string Word(string? code) => code?.ToLowerInvariant().Replace('_', '-') ?? "-";
}
