using System.Globalization;
using System.Text;
using Noms.Tiering.Tracing;

namespace Noms.Tiering.Allocation;

/// <summary>The counts of overrides and judgements as tables. Shares are of the cases with a level on the scale.</summary>
internal static class AdjustmentCountsText
{
    public static void Write(StringBuilder text, ScaleSummary scale)
    {
        var overrides = new TextTable($"{scale.Scale.Title}: overrides", "from", "to", "cases", "share");
        foreach (var one in scale.Overrides)
        {
            overrides.Add($"{one.Id ?? "recorded for the case"}, {AdjustmentWords.Authority(one.Authority)}: {Word(TraceWords.Of(one.Standing))}", one.Before.Id, one.After.Id, Count(one.Cases), Share(one.Cases, scale));
        }

        Write(text, overrides);
        var judgements = new TextTable($"{scale.Scale.Title}: judgement", "from", "to", "cases", "share");
        foreach (var one in scale.Judgements)
        {
            var refused = one.Standing == JudgementStanding.Applied ? "applied" : $"refused, {Word(TraceWords.Of(one.Standing))}";
            judgements.Add($"{one.Reason ?? "no reason of the policy"}: {refused}", one.Before.Id, one.Proposed.Id, Count(one.Cases), Share(one.Cases, scale));
        }

        if (!judgements.IsEmpty)
        {
            var applied = scale.Judgements.Where(j => j.Standing == JudgementStanding.Applied && j.Direction != LevelChange.Same).ToList();
            judgements.Add("moved by judgement", "", "", Count(applied.Sum(j => j.Cases)), Share(applied.Sum(j => j.Cases), scale));
            var drift = applied.Where(j => j.IsTowardsTheMiddle).Sum(j => j.Cases);
            judgements.Add("of those towards the middle of the scale", "", "", Count(drift), Share(drift, scale));
        }

        Write(text, judgements);
    }

    private static void Write(StringBuilder text, TextTable table)
    {
        if (!table.IsEmpty)
        {
            table.WriteTo(text);
        }
    }

    private static string Word(string word) => word.Replace('-', ' ');

    private static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static string Share(long part, ScaleSummary scale) =>
        scale.WithLevel == 0 ? "-" : ((decimal)part / scale.WithLevel).ToString("0.0 %", CultureInfo.InvariantCulture);
}
