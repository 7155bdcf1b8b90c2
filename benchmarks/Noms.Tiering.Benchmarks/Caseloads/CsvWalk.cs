using System.Buffers;

namespace Noms.Tiering.Benchmarks.Caseloads;

/// <summary>The yardstick of CSV: one thread that finds the fields and keeps nothing.</summary>
internal static class CsvWalk
{
    private static readonly SearchValues<byte> Marks = SearchValues.Create(",\n\""u8);

    /// <summary>How many fields there are.</summary>
    public static long Fields(Stream input)
    {
        var buffer = new byte[1 << 18];
        var fields = 0L;
        var isQuoted = false;
        for (var read = input.Read(buffer); read > 0; read = input.Read(buffer))
        {
            var left = buffer.AsSpan(0, read);
            for (var place = left.IndexOfAny(Marks); place >= 0; place = left.IndexOfAny(Marks))
            {
                // A doubled quote closes and opens again, which comes to the same.
                isQuoted ^= left[place] == '"';
                fields += !isQuoted && left[place] != '"' ? 1 : 0;
                left = left[(place + 1)..];
            }
        }

        return fields;
    }
}
