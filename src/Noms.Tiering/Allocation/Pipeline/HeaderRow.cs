using System.Collections.Immutable;

namespace Noms.Tiering.Allocation.Pipeline;

/// <summary>Reads the header of a CSV and leaves the rows after it.</summary>
internal static class HeaderRow
{
    public static ImmutableArray<string> Read(RowWindow window, int longestRecord)
    {
        var scanner = new CsvScanner();
        for (var size = Math.Min(longestRecord, 4096) + 1; ; size = (int)Math.Min(size * 2L, longestRecord + 1L))
        {
            PassEmptyLines(window, size);
            var bytes = window.Look(size, out var isEnd);
            scanner.Restart();
            if (!scanner.Scan(bytes) && !isEnd && size <= longestRecord)
            {
                continue;
            }

            using var stream = new MemoryStream(bytes.ToArray());
            var header = CsvRecordReader.OpenWithin(stream, longestRecord, window.Place.Line).Header;
            window.Drop(scanner.Position, scanner.LineEnds);
            return header;
        }
    }

    private static void PassEmptyLines(RowWindow window, int size)
    {
        while (true)
        {
            var bytes = window.Look(Math.Max(size, 2), out _);
            if (bytes.StartsWith("\n"u8))
            {
                window.Drop(1, 1);
            }
            else if (bytes.StartsWith("\r\n"u8))
            {
                window.Drop(2, 1);
            }
            else
            {
                return;
            }
        }
    }
}
