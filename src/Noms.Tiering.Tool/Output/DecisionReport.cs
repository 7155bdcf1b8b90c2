using Noms.Tiering.Allocation;
using Noms.Tiering.Tool.Choosing;
using Noms.Tiering.Tracing;

namespace Noms.Tiering.Tool.Output;

/// <summary>One decision in short.</summary>
internal static class DecisionReport
{
    /// <summary>What a practitioner asks first: the level, why, and what is still possible. It is how the whole account begins.</summary>
    public static string Text(TieringDecision decision)
    {
        var head = TraceText.Headline(decision.Trace, "`noms-tiering explain` lists them");
        var line = head.IndexOf('\n', StringComparison.Ordinal);
        return Palette.Strong(head[..line]) + head[line..];
    }

    /// <summary>The same bytes as an allocation run writes for the case.</summary>
    public static byte[] Json(ChosenPolicy policy, TieringCase person, DateOnly asOf)
    {
        using var line = new MemoryStream();
        policy.Decide(CaseloadEntry.Of(1, person, asOf), line);
        return line.ToArray();
    }
}
