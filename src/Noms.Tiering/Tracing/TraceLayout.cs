namespace Noms.Tiering.Tracing;

/// <summary>Where the words of a trace go: the same words as plain text or as Markdown.</summary>
internal abstract class TraceLayout
{
    /// <summary>The sentence that matters first, or one of several.</summary>
    public abstract void Lead(string text);

    /// <summary>Starts a part with a heading of its own.</summary>
    public abstract void Heading(string text);

    /// <summary>A line, set in by so many columns under what it belongs to.</summary>
    /// <param name="indent">How far it is set in; 0 for a sentence of its own.</param>
    /// <param name="text">The words.</param>
    /// <param name="hanging">By how much more a line that goes on is set in, where lines are wrapped.</param>
    public abstract void Line(int indent, string text, int hanging = 2);

    /// <summary>A line that begins with a mark by which it is found: a rule's id, a truth, points.</summary>
    /// <param name="indent">How far it is set in.</param>
    /// <param name="mark">The mark, with the blanks that set it in a column of its own.</param>
    /// <param name="text">The words.</param>
    /// <param name="hanging">By how much more a line that goes on is set in, where lines are wrapped.</param>
    public abstract void Marked(int indent, string mark, string text, int hanging);
}
