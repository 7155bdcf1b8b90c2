namespace Noms.Tiering.Allocation;

/// <summary>A byte order mark is passed over where a file begins, and nowhere else: there it would be part of a text that nobody sees.</summary>
internal static class ByteOrderMark
{
    /// <summary>How many bytes it has.</summary>
    public const int Length = 3;

    /// <summary>Where one stands; -1 where none does.</summary>
    public static int In(ReadOnlySpan<byte> utf8) => utf8.IndexOf("\uFEFF"u8);

    public static bool StandsIn(ReadOnlySpan<byte> utf8) => In(utf8) >= 0;

    public static RowFault Fault(string? column) =>
        new(RowFaults.ByteOrderMark, column, "a byte order mark stands after the beginning of the file; files that were joined have one at each seam");
}
