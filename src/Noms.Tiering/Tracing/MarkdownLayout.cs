namespace Noms.Tiering.Tracing;

/// <summary>Headings, paragraphs and nested lists in CommonMark.</summary>
internal sealed class MarkdownLayout : TraceLayout
{
    private const string Bullet = "- ";

    private readonly TextWriter _writer;
    private readonly Stack<(int Indent, int Width)> _items = [];
    private bool _hasText;
    private bool _isInList;

    public MarkdownLayout(TextWriter writer)
    {
        _writer = writer;
    }

    public override void Lead(string text) => Paragraph($"**{MarkdownText.Escape(text)}**");

    public override void Heading(string text) => Paragraph("## " + MarkdownText.Escape(text));

    public override void Line(int indent, string text, int hanging = 2)
    {
        if (indent == 0)
        {
            Paragraph(MarkdownText.Escape(text));
            return;
        }

        var (bullet, words) = Numbered(text);
        Item(indent, bullet, MarkdownText.Escape(words));
    }

    public override void Marked(int indent, string mark, string text, int hanging) =>
        Item(indent, Bullet, $"**{MarkdownText.Escape(mark.Trim())}** {MarkdownText.Escape(text)}");

    private void Paragraph(string text)
    {
        if (_hasText)
        {
            _writer.Write('\n');
        }

        _items.Clear();
        _isInList = false;
        _hasText = true;
        _writer.Write(text + "\n");
    }

    /// <summary>An item belongs to the last one that is set in less.</summary>
    private void Item(int indent, string bullet, string text)
    {
        while (_items.TryPeek(out var last) && last.Indent >= indent)
        {
            _items.Pop();
        }

        if (!_isInList && _hasText)
        {
            _writer.Write('\n');
        }

        _isInList = true;
        _hasText = true;
        _writer.Write(new string(' ', _items.Sum(i => i.Width)) + bullet + text + "\n");
        _items.Push((indent, bullet.Length));
    }

    /// <summary>Lines of plain text may bring their own bullet or number.</summary>
    private static (string Bullet, string Words) Numbered(string text)
    {
        if (text.StartsWith(Bullet, StringComparison.Ordinal))
        {
            return (Bullet, text[Bullet.Length..]);
        }

        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        return digits is > 0 and < 9 && text.AsSpan(digits).StartsWith(". ")
            ? (text[..(digits + 2)], text[(digits + 2)..])
            : (Bullet, text);
    }
}
