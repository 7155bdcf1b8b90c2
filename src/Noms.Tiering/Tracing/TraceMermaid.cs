using System.Globalization;

namespace Noms.Tiering.Tracing;

/// <summary>
/// Writes how a level was reached as a Mermaid flowchart: facts, what the policy works out from them, the rules that are met or not known
/// yet, and the level of each scale. Rules that are not met are left out, and so are the limbs of a rule that did not bring it about.
/// </summary>
/// <remarks>
/// Thick arrows come from what decides; dotted ones from caps and from what is not known. Nothing that a policy or a case says is taken for
/// markup. The same whatever the culture. Safe to use from any number of threads.
/// </remarks>
public static class TraceMermaid
{
    /// <summary>Writes a trace. The writer is not flushed.</summary>
    public static void Write(DecisionTrace trace, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(trace);
        ArgumentNullException.ThrowIfNull(writer);
        new TraceChart(trace, writer).Write();
    }

    /// <summary>A trace as a Mermaid flowchart.</summary>
    public static string ToString(DecisionTrace trace)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        Write(trace, writer);
        return writer.ToString();
    }
}
