using System.Text;
using Noms.Tiering.Assurance;
using Noms.Tiering.Cases;
using Noms.Tiering.Tests.Deciding;

namespace Noms.Tiering.Tests.Assurance.Impact;

/// <summary>Eleven cases under a policy and its successor, small enough to be worked by hand.</summary>
internal static class SmallImpact
{
    public static readonly DateOnly AsOf = new(2026, 3, 31);

    public static readonly TieringPolicy Before = Policy("1", 50, "", "");

    public static readonly TieringPolicy After =
        Policy("2", 60, """, "riskOfSeriousHarm": { "whenMissing": { "is": "low" } }""", """, { "id": "C", "title": "High risk of harm", "when": { "determinant": "riskOfSeriousHarm", "atLeast": "high" }, "floor": "4" }""");

    public static readonly CaseGrouping Sex = new("sex", "Sex", "female", "male");

    /// <summary>Each case with what it comes to, worked by hand: level before and after.</summary>
    public static readonly (string Id, string Facts, string? Sex)[] Cases =
    [
        ("P-1", """ "ogrs3": 10 """, "female"), // 1 to 1
        ("P-2", """ "ogrs3": 55 """, "female"), // 2 by A to 1
        ("P-3", """ "ogrs3": 55, "riskOfSeriousHarm": "high" """, "female"), // 2 by A to 4 by C
        ("P-4", """ "ogrs3": 65 """, "male"), // 2 by A to 2 by A
        ("P-5", """ "ogrs3": 80 """, "male"), // 3 by B to 3 by B
        ("P-6", """ "ogrs3": 80, "riskOfSeriousHarm": "high" """, "male"), // 3 by B to 4 by C
        ("P-7", "", "male"), // 1 to 1, both provisional
        ("P-8", """ "riskOfSeriousHarm": "high" """, "female"), // 1, provisional, to 4 by C
        ("P-9", """ "ogrs3": 80, "hasActiveEvent": false """, "male"), // closed
        ("P-10", """ "ogrs3": 55 """, null), // 2 by A to 1
        ("P-11", """ "ogrs3": { "value": 80, "date": "2027-01-01" } """, "male"), // invalid data
    ];

    public static ImpactPlan Plan(ImpactOptions? options = null) => new(Side(Before), Side(After), options);

    public static ImpactSide Side(TieringPolicy policy) => ImpactSide.Of(new TieringEngine(policy));

    /// <summary>The impact on all the cases, with every count shown and every group compared.</summary>
    public static CaseloadImpact Whole() => Tally(Plan(new() { SmallestGroup = 1, SuppressBelow = 0 }), Cases).ToImpact();

    public static ImpactTally Tally(ImpactPlan plan, IEnumerable<(string Id, string Facts, string? Sex)> cases)
    {
        var tally = new ImpactTally(plan, Sex);
        foreach (var (id, facts, sex) in cases)
        {
            tally.Add(Case(id, facts, plan.Catalogue), AsOf, sex is null ? null : CaseGroups.None.With("sex", sex));
        }

        return tally;
    }

    public static string Json(string id, string facts) => $$"""{ "id": "{{id}}", "facts": { {{facts}} } }""";

    public static TieringCase Case(string id, string facts, DeterminantCatalogue? catalogue = null) =>
        TieringCaseReader.Read(Encoding.UTF8.GetBytes(Json(id, facts)), catalogue ?? DeterminantCatalogue.National).Case;

    private static TieringPolicy Policy(string version, int cut, string reads, string rules) => SmallPolicy.Of($$"""
        "version": "{{version}}",
        "scales": [ { "id": "tier", "title": "Tier", "default": "1", "levels": [ { "id": "1", "title": "Tier 1" }, { "id": "2", "title": "Tier 2" }, { "id": "3", "title": "Tier 3" }, { "id": "4", "title": "Tier 4" } ] } ],
        "reads": { "ogrs3": { "whenMissing": "open" }, "hasActiveEvent": { "whenMissing": { "is": true } }{{reads}} },
        "statuses": [ { "id": "closed", "title": "Closed", "when": { "determinant": "hasActiveEvent", "is": false }, "cite": ["s"] } ],
        "rules": [
          { "id": "A", "title": "Some likelihood", "when": { "determinant": "ogrs3", "atLeast": {{cut}} }, "floor": "2" },
          { "id": "B", "title": "High likelihood", "when": { "determinant": "ogrs3", "atLeast": 75 }, "floor": "3" }{{rules}} ],
        "profile": [
          { "id": "workload", "title": "Workload", "unit": "points", "by": ["tier"], "values": { "1": 10, "2": 20, "3": 30, "4": 45 }, "cite": ["s"] },
          { "id": "mayHold", "title": "Who may hold it", "by": ["tier"], "values": { "1": ["PO", "PSO"], "2": ["PO", "PSO"], "3": ["PO"], "4": ["PO"] }, "cite": ["s"] } ]
        """).Policy;
}
