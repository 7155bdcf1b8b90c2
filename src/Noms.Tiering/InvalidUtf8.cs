using System.Buffers;
using System.Text;

namespace Noms.Tiering;

/// <summary>Finds where a text stops being UTF-8.</summary>
internal static class InvalidUtf8
{
    /// <summary>The place of the first byte that is not UTF-8; the length of a text that is.</summary>
    public static int FirstIn(ReadOnlySpan<byte> text)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(text[at..], out _, out var length) == OperationStatus.Done)
        {
            at += length;
        }

        return at;
    }
}
