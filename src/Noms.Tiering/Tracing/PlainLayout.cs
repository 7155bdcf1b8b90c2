namespace Noms.Tiering.Tracing;

/// <summary>Lines of at most 100 characters, wrapped at spaces, where the continuation is set in under the first.</summary>
internal sealed class PlainLayout : TraceLayout
{
    private const int Width = 100;

    private readonly TextWriter _writer;
    private bool _hasText;

    public PlainLayout(TextWriter writer)
    {
        _writer = writer;
    }

    public override void Lead(string text) => Line(0, text);

    public override void Heading(string text)
    {
        if (_hasText)
        {
            _writer.Write('\n');
        }

        Line(0, text);
    }

    public override void Marked(int indent, string mark, string text, int hanging) => Line(indent, mark + text, hanging);

    public override void Line(int indent, string text, int hanging = 2)
    {
        _hasText = true;
        var line = new string(' ', indent);
        var isStart = true;
        foreach (var word in text.Split(' '))
        {
            if (!isStart && line.Length + 1 + word.Length > Width)
            {
                _writer.Write(line.TrimEnd() + "\n");
                line = new string(' ', indent + hanging);
                isStart = true;
            }

            line += isStart ? word : " " + word;
            isStart = false;
        }

        _writer.Write(line.TrimEnd() + "\n");
    }
}
