using System.Text;
using Noms.Tiering.Cases;

namespace Noms.Tiering.Tests.Privacy;

/// <summary>A case whose id, values, sources and dates can be told from anything that a policy or the library says.</summary>
internal static class Marked
{
    public static readonly DateOnly AsOf = new(2026, 11, 22);

    /// <summary>None of these may stand in a text that goes to a log.</summary>
    public static readonly string[] Marks = ["Zanzibar", "zanzibar", "41.4142", "41,4142", "1987-06-05", "05/06/1987", "06/05/1987", "5 June 1987"];

    public static TieringCase Case(string rsr = "41.4142") => TieringCaseReader.Read(Encoding.UTF8.GetBytes(Json(rsr)), Catalogue).Case;

    public static string Json(string rsr = "41.4142") =>
        $$"""
        { "id": "Zanzibar-1",
          "facts": {
            "rsr": {{rsr}}, "arp": { "value": 41.4142, "basis": "static", "source": "Zanzibar 2", "date": "1987-06-05" }, "csrp": 41.4142, "ogrs3": 62,
            "hasActiveEvent": true, "riskOfSeriousHarm": { "value": "medium", "source": "Zanzibar 3" }, "latestRelease": "1987-06-05",
            "namedPriorities": ["zanzibar-4"], "accommodationNeed": "severe", "mandateForChange": true, "assessmentValidForChange": true,
            "sentences": [ { "type": "community-order", "phase": "community", "lengthMonths": 41, "imposedOn": "1987-06-05" } ] },
          "previousLevels": { "tier": "Zanzibar" },
          "overrides": [
            { "id": "zanzibar-5", "authority": "local", "reason": "Zanzibar 6", "source": "Zanzibar 7", "effective": { "from": "1987-06-05" }, "scale": "tier", "floor": "3" },
            { "id": "zanzibar-8", "authority": "local", "reason": "Zanzibar 9", "source": "Zanzibar 10", "effective": { "from": "1987-06-05" }, "scale": "tier", "level": "4" } ],
          "judgements": [
            { "scale": "tier", "level": "4", "reason": "zanzibar-11", "words": "Zanzibar 12", "grade": "zanzibar-13", "date": "1987-06-05" } ] }
        """;

    public static DeterminantCatalogue Catalogue => DeterminantCatalogue.National;

    public static bool IsIn(string text) => Marks.Any(mark => text.Contains(mark, StringComparison.Ordinal));
}
