using System.Globalization;

namespace Noms.Tiering.Tracing;

/// <summary>
/// Writes a trace in plain English for the person who works with the case: what matters first, then every rule with its tests, then the
/// facts. The policy's own titles and citations are its words. An assumed figure never stands without the word <c>assumed</c>.
/// </summary>
/// <remarks>Lines of about 100 characters, ended by a line feed; the same whatever the culture. Safe to use from any number of threads.</remarks>
public static class TraceText
{
    /// <summary>Writes a trace. The writer is not flushed.</summary>
    public static void Write(DecisionTrace trace, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(trace);
        ArgumentNullException.ThrowIfNull(writer);
        TraceProse.Write(trace, new PlainLayout(writer));
    }

    /// <summary>A trace as text.</summary>
    public static string ToString(DecisionTrace trace)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        Write(trace, writer);
        return writer.ToString();
    }

    /// <summary>What the text begins with, alone: the level, why, and what is still possible.</summary>
    /// <param name="trace">The trace.</param>
    /// <param name="whereListed">Where the facts are listed that are not recorded, such as <c>listed below</c>; it stands in parentheses.</param>
    public static string Headline(DecisionTrace trace, string whereListed)
    {
        ArgumentNullException.ThrowIfNull(trace);
        ArgumentException.ThrowIfNullOrWhiteSpace(whereListed);
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        new HeadlineText(new PlainLayout(writer), trace, whereListed).Write();
        return writer.ToString();
    }
}
