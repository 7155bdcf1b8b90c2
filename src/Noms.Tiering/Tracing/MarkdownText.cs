using System.Text;

namespace Noms.Tiering.Tracing;

/// <summary>Words as they stand in Markdown: what a policy or a case says is never taken for markup.</summary>
internal static class MarkdownText
{
    /// <summary>Escapes a text of one line; a line break in it becomes a space.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (char.IsControl(character))
            {
                escaped.Append(' ');
                continue;
            }

            if (IsMarkup(text, index))
            {
                escaped.Append('\\');
            }

            escaped.Append(character);
        }

        return escaped.ToString();
    }

    private static bool IsMarkup(string text, int index) => text[index] switch
    {
        '\\' or '`' or '*' or '<' or '>' or '[' or ']' or '|' or '&' or '~' => true,
        '_' => !IsInsideWord(text, index),
        '#' or '+' or '-' or '=' => index == 0,
        '.' or ')' => index > 0 && text.AsSpan(0, index).IndexOfAnyExceptInRange('0', '9') < 0,
        _ => false,
    };

    private static bool IsInsideWord(string text, int index) =>
        index > 0 && index + 1 < text.Length && char.IsLetterOrDigit(text[index - 1]) && char.IsLetterOrDigit(text[index + 1]);
}
