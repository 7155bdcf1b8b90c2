using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Noms.Tiering.Assurance;

/// <summary>Coverage as text and as JSON.</summary>
internal static class CoverageText
{
    public static string Word(CoverageStanding standing) => standing switch
    {
        CoverageStanding.Covered => "covered",
        CoverageStanding.Missing => "missing",
        _ => "impossible",
    };

    public static string Of(PolicyCoverage coverage)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{coverage.Cases.Policy}: {AssuranceText.Cases(coverage.Cases.All.Length)} cover{(coverage.Cases.All.Length == 1 ? "s" : "")} {AssuranceText.Percent(coverage.Share())} of what a case could\n\n");
        foreach (var kind in Enum.GetValues<CoverageKind>().Where(k => coverage.Goals.Any(g => g.Kind == k)))
        {
            var goals = coverage.Goals.Where(g => g.Kind == kind).ToList();
            var impossible = goals.Count(g => g.Standing == CoverageStanding.Impossible);
            var masked = goals.Count(g => g.IsMasked);
            text.Append(CultureInfo.InvariantCulture, $"  {Title(kind),-42} {goals.Count(g => g.Standing == CoverageStanding.Covered),5} of {goals.Count - impossible,5}  {AssuranceText.Percent(coverage.Share(kind)),6}");
            text.Append(impossible > 0 ? string.Create(CultureInfo.InvariantCulture, $"  ({impossible} more proved impossible)") : "");
            text.Append(masked > 0 ? string.Create(CultureInfo.InvariantCulture, $"  ({masked} with tests that hang together)\n") : "\n");
        }

        AssuranceText.WriteLines(text, "missing", coverage.Missing.Select(g => g.Words));
        AssuranceText.WriteLines(text, "proved impossible", coverage.Impossible.Select(g => g.Words));
        return text.ToString();
    }

    public static void Write(PolicyCoverage coverage, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        AssuranceJson.WritePolicy(json, coverage.Cases.Policy);
        json.WriteNumber("cases", coverage.Cases.All.Length);
        json.WriteNumber("share", decimal.Round(coverage.Share(), 6));
        json.WriteStartArray("goals");
        foreach (var goal in coverage.Goals)
        {
            json.WriteStartObject();
            json.WriteString("kind", Kind(goal.Kind));
            json.WriteString("subject", goal.Subject);
            json.WriteString("words", goal.Words);
            json.WriteString("standing", Word(goal.Standing));
            if (goal.IsMasked)
            {
                json.WriteBoolean("masked", true);
            }

            if (!goal.By.IsEmpty)
            {
                json.WriteStartArray("by");
                foreach (var one in goal.By)
                {
                    json.WriteStartObject();
                    json.WriteString("file", one.File);
                    json.WriteString("title", one.Title);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Kind(CoverageKind kind) => kind switch
    {
        CoverageKind.RuleMet => "rule-met",
        CoverageKind.RuleUnmet => "rule-unmet",
        CoverageKind.RuleDecides => "rule-decides",
        CoverageKind.TestAlone => "test-alone",
        CoverageKind.Bound => "bound",
        CoverageKind.Value => "value",
        CoverageKind.Missing => "missing",
        CoverageKind.ElementTest => "element-test",
        CoverageKind.Branch => "branch",
        _ => "outcome",
    };

    private static string Title(CoverageKind kind) => kind switch
    {
        CoverageKind.RuleMet => "rules met",
        CoverageKind.RuleUnmet => "rules unmet",
        CoverageKind.RuleDecides => "rules deciding",
        CoverageKind.TestAlone => "tests that matter alone (MC/DC)",
        CoverageKind.Bound => "sides of bounds",
        CoverageKind.Value => "values",
        CoverageKind.Missing => "facts not recorded or uncertain",
        CoverageKind.ElementTest => "tests of elements, met and unmet",
        CoverageKind.Branch => "bands, cells of tables, branches",
        _ => "statuses, invalid data, suffixes, outputs",
    };
}
