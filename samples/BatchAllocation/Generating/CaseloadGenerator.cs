using System.Buffers;
using System.Text.Json;

namespace Noms.Tiering.Samples.BatchAllocation.Generating;

/// <summary>Writes an invented caseload. What it is calibrated on and what is assumed stands in <c>caseload/README.md</c>.</summary>
internal static class CaseloadGenerator
{
    /// <summary>The day as of which the cases are.</summary>
    public static readonly DateOnly AsOf = new(2006, 3, 31);

    public static void Write(Stream stream, int count, ulong seed)
    {
        var dice = new Dice(seed);
        var line = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(line);
        for (var number = 1; number <= count; number++)
        {
            new GeneratedCase(dice, writer).Write(number);
            writer.Flush();
            writer.Reset();
            line.Write("\n"u8);
            stream.Write(line.WrittenSpan);
            line.ResetWrittenCount();
        }
    }
}
