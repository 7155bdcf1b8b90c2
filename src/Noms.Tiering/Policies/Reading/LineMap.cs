namespace Noms.Tiering.Policies.Reading;

/// <summary>Turns a byte's place in a text into its line and column, both from 1.</summary>
internal sealed class LineMap
{
    private readonly List<int> _starts = [0];

    public LineMap(ReadOnlySpan<byte> text)
    {
        for (var at = 0; ;)
        {
            var next = text[at..].IndexOf((byte)'\n');
            if (next < 0)
            {
                return;
            }

            at += next + 1;
            _starts.Add(at);
        }
    }

    public (int Line, int Column) At(int offset)
    {
        var found = _starts.BinarySearch(offset);
        var line = found >= 0 ? found : ~found - 1;
        return (line + 1, offset - _starts[line] + 1);
    }

    /// <summary>The byte at which a line begins; the line counts from 0.</summary>
    public int StartOf(long line) => _starts[(int)Math.Clamp(line, 0, _starts.Count - 1)];
}
