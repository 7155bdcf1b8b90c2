using Noms.Tiering.Tests.Deciding;

namespace Noms.Tiering.Tests.Tracing;

/// <summary>A policy with overrides and limits of judgement, and cases that they adjust.</summary>
internal static class AdjustedPolicy
{
    private const string Text = """
        "id": "adjusted", "title": "A policy with overrides",
        "scales": [ { "id": "tier", "title": "Tier", "default": "1", "levels": [ { "id": "1", "title": "Tier 1" }, { "id": "2", "title": "Tier 2" }, { "id": "3", "title": "Tier 3" }, { "id": "4", "title": "Tier 4" } ] } ],
        "parameters": [ { "id": "judgement.down", "title": "levels down for a manager", "kind": "number", "value": 1, "min": 0, "max": 2, "provenance": "assumed", "reason": "no source gives it" } ],
        "reads": { "area": { "whenMissing": "open" }, "riskOfSeriousHarm": { "whenMissing": "open" }, "vulnerable": { "whenMissing": { "is": false } } },
        "rules": [ { "id": "H1", "title": "Risk of serious harm is high", "floor": "3", "protected": true, "when": { "determinant": "riskOfSeriousHarm", "atLeast": "high" } },
                   { "id": "H2", "title": "Risk of serious harm is medium", "floor": "2", "when": { "determinant": "riskOfSeriousHarm", "is": "medium" } } ],
        "overrides": [
          { "id": "X1", "title": "The northern area gives medium risk more", "authority": "local", "reason": "A priority of the area's plan", "cite": ["s 4"],
            "effective": { "from": "2006-01-01", "to": "2006-12-31" }, "areas": ["north"], "floor": "3", "when": { "determinant": "riskOfSeriousHarm", "is": "medium" } },
          { "id": "X2", "title": "Vulnerable offenders go no lower than tier 2", "authority": "national", "reason": "A circular", "cite": ["s 5"],
            "effective": { "from": "2006-01-01" }, "floor": "2", "protected": true, "when": { "determinant": "vulnerable", "is": true } },
          { "id": "X3", "title": "Resources are short", "authority": "national", "reason": "A shortage", "cite": ["s 6"],
            "effective": { "from": "2005-01-01", "to": "2005-12-31" }, "cap": "2" } ],
        "judgement": [
          { "grades": [ { "id": "officer", "title": "Offender manager", "up": 1, "down": 0 }, { "id": "manager", "title": "Team manager", "up": 2, "down": { "parameter": "judgement.down" } } ],
            "reasons": [ { "id": "protective", "title": "Protective factors that the rules do not weigh" } ],
            "reviewWithinMonths": 6, "provenance": "assumed", "reason": "The source leaves the margins to judgement and gives no limits" } ]
        """;

    private static readonly Lazy<SmallPolicy> Policy = new(() => SmallPolicy.Of(Text));

    /// <summary>An override of the policy raises the level, and a judgement raises it further.</summary>
    public static TieringDecision Judged() => Policy.Value.Decide(
        """ "area": "north", "riskOfSeriousHarm": { "value": "medium", "source": "OASys", "date": "2006-02-01" }, "vulnerable": true """,
        previous: "\"tier\": \"3\"",
        overrides: Recorded("cap"),
        judgements: Judgement("4", "manager"));

    /// <summary>Little is known, two recorded overrides disagree, and a judgement is refused.</summary>
    public static TieringDecision Refused() => Policy.Value.Decide(
        """ "riskOfSeriousHarm": "medium" """,
        overrides: $"{Recorded("level")}, {Recorded("level").Replace("O1", "O2", StringComparison.Ordinal).Replace("\"4\"", "\"1\"", StringComparison.Ordinal)}",
        judgements: Judgement("1", "officer"));

    private static string Recorded(string form) => $$"""
        { "id": "O1", "authority": "local", "reason": "Agreed by the panel", "source": "panel minutes", "effective": { "from": "2006-02-01" }, "scale": "tier", "{{form}}": "4" }
        """;

    private static string Judgement(string level, string grade) => $$"""
        { "scale": "tier", "level": "{{level}}", "reason": "protective", "words": "supported by family, and in work", "grade": "{{grade}}", "date": "2006-02-20", "reviewDate": "2006-08-20" }
        """;
}
