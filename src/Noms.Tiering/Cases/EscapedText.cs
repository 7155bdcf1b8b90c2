using System.Buffers.Text;

namespace Noms.Tiering.Cases;

/// <summary>Looks at the escapes of a JSON string that has not been unescaped yet.</summary>
internal static class EscapedText
{
    /// <summary>Whether every escaped surrogate has its other half; the reader of the platform throws where one has not.</summary>
    public static bool IsUnicode(ReadOnlySpan<byte> text)
    {
        while (true)
        {
            var escape = text.IndexOf((byte)'\\');
            if (escape < 0)
            {
                return true;
            }

            text = text[escape..];
            if (text[1] != 'u')
            {
                text = text[2..];
                continue;
            }

            var first = CodeUnit(text);
            text = text[6..];
            if (!char.IsSurrogate(first))
            {
                continue;
            }

            if (text.Length < 6 || text[0] != '\\' || text[1] != 'u' || !char.IsSurrogatePair(first, CodeUnit(text)))
            {
                return false;
            }

            text = text[6..];
        }
    }

    private static char CodeUnit(ReadOnlySpan<byte> escape) =>
        Utf8Parser.TryParse(escape.Slice(2, 4), out ushort unit, out _, 'x') ? (char)unit : '\0';
}
