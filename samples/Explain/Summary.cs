using System.Text;

namespace Noms.Tiering.Samples.Explain;

/// <summary>What a practitioner would ask first of each decision: the level and why, and why not another.</summary>
internal static class Summary
{
    public static string Of(IEnumerable<TieringDecision> decisions)
    {
        var text = new StringBuilder();
        foreach (var decision in decisions)
        {
            text.Append(text.Length == 0 ? "" : "\n")
                .Append(decision.Policy.Title).Append('\n')
                .Append('=', decision.Policy.Title.Length).Append('\n');
            foreach (var part in decision.Trace.ToText().TrimEnd().Split("\n\n").Where(IsAskedFirst))
            {
                text.Append(part).Append("\n\n");
            }

            text.Append("Why not another level\n");
            foreach (var other in decision.Counterfactuals().SelectMany(scale => scale.Others))
            {
                text.Append("  ").Append(other.ToText()).Append('\n');
            }
        }

        return text.ToString();
    }

    /// <summary>Of the parts of the text: the head, and what became of overrides and judgement.</summary>
    private static bool IsAskedFirst(string part, int place) =>
        place == 0 || part.StartsWith("Overrides", StringComparison.Ordinal) || part.StartsWith("Judgement", StringComparison.Ordinal);
}
