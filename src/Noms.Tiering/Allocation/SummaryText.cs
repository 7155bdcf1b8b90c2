using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Noms.Tiering.Allocation;

/// <summary>A summary as a person reads it.</summary>
internal static class SummaryText
{
    public static string Of(AllocationSummary summary)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{summary.Policy.Title}\n({summary.Policy}, {AsOf(summary)})\n\n");
        WriteTotals(text, summary);
        foreach (var scale in summary.Scales)
        {
            WriteScale(text, summary, scale);
        }

        WriteCounts(text, "Mode", "cases", summary.Decided, summary.Modes);
        WriteCounts(text, "Status in place of a level", "cases", summary.Decided, summary.Statuses);
        WriteRules(text, summary);
        WriteProvisional(text, summary);
        WriteCounts(text, "Output", "cases", summary.Decided, summary.Outputs);
        WriteCounts(text, "May be called on, and unavailable", "cases", summary.Decided, summary.Shortfalls);
        WriteCounts(text, "Rejected for", "rows", summary.CasesIn, summary.Faults);
        return text.ToString().TrimEnd('\n') + "\n";
    }

    /// <summary>The totals of the whole, then a summary for each version.</summary>
    public static string Of(VersionedAllocationSummary summary)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{summary.Versions.Id}, each case under the version in force on its as-of date\n\n");
        var table = new TextTable("Cases", "", "");
        table.Add("in", Count(summary.CasesIn), "");
        foreach (var version in summary.ByVersion)
        {
            table.Add($"decided under version {version.Policy.Version}", Count(version.Decided), Share(version.Decided, summary.CasesIn));
        }

        table.Add("rejected", Count(summary.Rejected), Share(summary.Rejected, summary.CasesIn));
        table.WriteTo(text);
        WriteCounts(text, "Rejected for", "rows", summary.CasesIn, summary.Faults);
        return string.Join("\n\n", [text.ToString().TrimEnd('\n'), .. summary.ByVersion.Select(v => Of(v).TrimEnd('\n'))]) + "\n";
    }

    private static string AsOf(AllocationSummary summary) => (summary.FirstAsOf, summary.LastAsOf) switch
    {
        (null, _) => "no case decided",
        ({ } first, { } last) when first == last => $"as of {Day(first)}",
        ({ } first, { } last) => $"as of {Day(first)} to {Day(last)}",
        _ => "",
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static string Share(long part, long whole) =>
        whole == 0 ? "-" : ((decimal)part / whole).ToString("0.0 %", CultureInfo.InvariantCulture);

    private static void WriteTotals(StringBuilder text, AllocationSummary summary)
    {
        var table = new TextTable("Cases", "", "");
        table.Add("in", Count(summary.CasesIn), "");
        table.Add("decided", Count(summary.Decided), Share(summary.Decided, summary.CasesIn));
        table.Add("rejected", Count(summary.Rejected), Share(summary.Rejected, summary.CasesIn));
        AddUnlessZero(table, "decided to be invalid data", summary.InvalidData, summary.CasesIn);
        AddUnlessZero(table, "decided as of a day when the policy is not in force", summary.NotInForce, summary.CasesIn);
        table.WriteTo(text);
    }

    private static void AddUnlessZero(TextTable table, string title, long count, long whole)
    {
        if (count > 0)
        {
            table.Add(title, Count(count), Share(count, whole));
        }
    }

    private static void WriteScale(StringBuilder text, AllocationSummary summary, ScaleSummary scale)
    {
        var table = new TextTable(scale.Scale.Title, "cases", "share", "provisional");
        for (var index = scale.ByLevel.Length - 1; index >= 0; index--)
        {
            var level = scale.ByLevel[index];
            table.Add(level.Title, Count(level.Cases), Share(level.Cases, summary.Decided), Count(scale.ProvisionalByLevel[index]));
        }

        table.WriteTo(text);
        var change = new TextTable($"{scale.Scale.Title} against the level before", "cases", "share", "provisional");
        var known = scale.Raised + scale.Same + scale.Lowered;
        if (known > 0)
        {
            change.Add("raised", Count(scale.Raised), Share(scale.Raised, known), Count(scale.RaisedProvisional));
            change.Add("same", Count(scale.Same), Share(scale.Same, known), Count(scale.SameProvisional));
            change.Add("lowered", Count(scale.Lowered), Share(scale.Lowered, known), Count(scale.LoweredProvisional));
            change.WriteTo(text);
        }

        AdjustmentCountsText.Write(text, scale);
        WriteCounts(text, $"{scale.Scale.Title}: look at", "cases", summary.Decided,
            [new("", "level rules or overrides in conflict", scale.InConflict), new("", "possible levels given as `at most`", scale.PossibleAtMost)]);
    }

    private static void WriteRules(StringBuilder text, AllocationSummary summary)
    {
        WriteCounts(text, "Rule that decided", "cases", summary.Decided,
            [.. summary.DecidingRules.Select(r => r with { Title = $"{r.Id}  {r.Title}" }), new("", "one of several rules that are unknown", summary.DecidedByOneOf)]);
        var never = summary.DecidingRules.Where(r => r.Cases == 0).Select(r => r.Id).ToArray();
        if (never.Length > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"  Decided no case: {string.Join(", ", never)}\n\n");
        }
    }

    private static void WriteProvisional(StringBuilder text, AllocationSummary summary)
    {
        var table = new TextTable("Provisional", "cases", "share", "settled by it alone");
        table.Add("some level still open", Count(summary.Provisional), Share(summary.Provisional, summary.Decided), Count(summary.SettledByOne));
        foreach (var open in summary.KeptOpenBy)
        {
            table.Add($"kept open by {open.Determinant.Title}", Count(open.Cases), Share(open.Cases, summary.Decided), Count(open.Alone));
        }

        table.WriteTo(text);
    }

    private static void WriteCounts(StringBuilder text, string heading, string what, long whole, ImmutableArray<NamedCount> counts)
    {
        var table = new TextTable(heading, what, "share");
        foreach (var count in counts.Where(c => c.Cases > 0))
        {
            table.Add(count.Title, Count(count.Cases), Share(count.Cases, whole));
        }

        if (!table.IsEmpty)
        {
            table.WriteTo(text);
        }
    }
}
