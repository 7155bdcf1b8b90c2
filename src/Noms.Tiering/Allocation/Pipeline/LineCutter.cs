namespace Noms.Tiering.Allocation.Pipeline;

/// <summary>Cuts NDJSON: a row is a line.</summary>
internal sealed class LineCutter(int longestLine) : IRowCutter
{
    /// <summary>Of a line's end, CR and LF.</summary>
    private const int LineEnd = 2;

    public int LongestRow => longestLine + LineEnd;

    public RowFault Overlong(ReadOnlySpan<byte> bytes) =>
        NdjsonRow.TooLong(longestLine);

    public RowCut Cut(ReadOnlySpan<byte> bytes, bool isEnd, long until)
    {
        var cut = EndOfLines(bytes, until);
        return new(cut == 0 && isEnd ? bytes.Length : cut, null);
    }

    /// <summary>The end of the last line that begins before <paramref name="until"/> and ends in the bytes; 0 where there is none.</summary>
    public static int EndOfLines(ReadOnlySpan<byte> bytes, long until)
    {
        if (until > bytes.Length)
        {
            return bytes.LastIndexOf((byte)'\n') + 1;
        }

        // The line in which the byte before lies is the last one that begins before it.
        var before = (int)until - 1;
        var end = bytes[before..].IndexOf((byte)'\n');
        return end >= 0 ? before + end + 1 : bytes.LastIndexOf((byte)'\n') + 1;
    }
}
