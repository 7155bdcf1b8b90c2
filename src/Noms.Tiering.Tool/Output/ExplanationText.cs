using System.Text;

namespace Noms.Tiering.Tool.Output;

/// <summary>The whole trace as text, and after it what would change the level.</summary>
internal static class ExplanationText
{
    public static string Of(TieringDecision decision)
    {
        var text = new StringBuilder(decision.Trace.ToText().TrimEnd('\n')).Append('\n');
        Section(text, "Why not another level", decision.Counterfactuals().Select(scale => scale.ToText()));
        Section(text, "How near the facts are to the bounds of the policy", decision.Distances().Where(one => one.Bounds.Any(bound => bound.ChangesOutcome)).Select(one => one.ToText()));
        Section(text, "What to obtain first", decision.ToObtain().SelectMany(scale => scale.Determinants).Select(one => one.ToText()));
        return text.ToString();
    }

    private static void Section(StringBuilder text, string title, IEnumerable<string> parts)
    {
        var lines = parts.SelectMany(part => part.Split('\n', StringSplitOptions.RemoveEmptyEntries)).ToArray();
        if (lines.Length > 0)
        {
            text.Append('\n').Append(title).Append('\n').AppendJoin("", lines.Select(line => $"  {line}\n"));
        }
    }
}
