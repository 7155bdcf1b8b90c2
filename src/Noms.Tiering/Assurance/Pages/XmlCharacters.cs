using System.Xml;

namespace Noms.Tiering.Assurance;

/// <summary>Keeps a page well-formed whatever a policy or a caseload says.</summary>
internal static class XmlCharacters
{
    private const char Replacement = '\uFFFD';

    /// <summary>The text with each character that XML cannot hold replaced by the mark for one that cannot be shown.</summary>
    public static string Fit(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (!IsFit(text, index))
            {
                return string.Create(text.Length, text, static (fit, all) =>
                {
                    for (var place = 0; place < all.Length; place++)
                    {
                        fit[place] = IsFit(all, place) ? all[place] : Replacement;
                    }
                });
            }
        }

        return text;
    }

    private static bool IsFit(string text, int index) =>
        XmlConvert.IsXmlChar(text[index])
        || (char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
        || (char.IsLowSurrogate(text[index]) && index > 0 && char.IsHighSurrogate(text[index - 1]));
}
