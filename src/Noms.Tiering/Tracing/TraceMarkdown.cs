using System.Globalization;

namespace Noms.Tiering.Tracing;

/// <summary>
/// Writes a trace as Markdown: the words of <see cref="TraceText"/> in headings, paragraphs and nested lists, for a page or a case note.
/// Nothing that a policy or a case says is taken for markup.
/// </summary>
/// <remarks>CommonMark, with lines ended by a line feed; the same whatever the culture. Safe to use from any number of threads.</remarks>
public static class TraceMarkdown
{
    /// <summary>Writes a trace. The writer is not flushed.</summary>
    public static void Write(DecisionTrace trace, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(trace);
        ArgumentNullException.ThrowIfNull(writer);
        TraceProse.Write(trace, new MarkdownLayout(writer));
    }

    /// <summary>A trace as Markdown.</summary>
    public static string ToString(DecisionTrace trace)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        Write(trace, writer);
        return writer.ToString();
    }
}
