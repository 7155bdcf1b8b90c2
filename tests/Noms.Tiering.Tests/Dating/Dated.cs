using System.Globalization;
using System.Text;
using Noms.Tiering.Cases;
using Noms.Tiering.Tests.Deciding;

namespace Noms.Tiering.Tests.Dating;

/// <summary>Versions of a small policy on the years since a release, and cases and days for them.</summary>
internal static class Dated
{
    /// <summary>A version in which a release within so many years calls for tier 3.</summary>
    public static TieringPolicy Version(string version, string from, string? to, int years = 1, string id = "small") => SmallPolicy.Of($$"""
        "id": "{{id}}", "version": "{{version}}",
        "effective": { "from": "{{from}}"{{(to is null ? "" : $", \"to\": \"{to}\"")}} },
        "reads": { "latestRelease": { "whenMissing": "open" } },
        "rules": [ { "id": "RECENT", "when": { "determinant": "latestRelease", "onOrAfter": { "years": -{{years}} } }, "floor": "3" } ]
        """).Policy;

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static TieringCase Case(string facts, DeterminantCatalogue? catalogue = null) => TieringCaseReader.Read(
        Encoding.UTF8.GetBytes($$"""{ "id": "somebody", "facts": { {{facts}} } }"""), catalogue ?? DeterminantCatalogue.National).Case;

    public static TieringCase Released(string day) => Case($$""" "latestRelease": "{{day}}" """);

    public static TieringDecision DecideOn(this VersionedTieringEngine engine, string asOf, TieringCase tieringCase) => engine.Decide(tieringCase, Day(asOf));
}
