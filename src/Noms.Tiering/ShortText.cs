namespace Noms.Tiering;

/// <summary>What a text in a case may be, so that whatever is held can also be written, read back and shown in one line.</summary>
internal static class ShortText
{
    /// <summary>The most characters of a code, or of the id of a scale or a level.</summary>
    public const int LongestCode = 64;

    /// <summary>The most characters of a case's id, or of a fact's source.</summary>
    public const int LongestText = 256;

    /// <summary>Whether it is not blank, not too long, and has no control character and no half of a surrogate pair.</summary>
    public static bool IsFit(ReadOnlySpan<char> text, int longest)
    {
        if (text.Length > longest || text.IsWhiteSpace())
        {
            return false;
        }

        for (var index = 0; index < text.Length; index++)
        {
            if (char.IsControl(text[index]))
            {
                return false;
            }

            if (!char.IsSurrogate(text[index]))
            {
                continue;
            }

            if (index + 1 == text.Length || !char.IsSurrogatePair(text[index], text[index + 1]))
            {
                return false;
            }

            index++;
        }

        return true;
    }
}
