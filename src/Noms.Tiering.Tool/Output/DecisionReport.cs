using System.Text;
using System.Text.RegularExpressions;
using Noms.Tiering.Allocation;
using Noms.Tiering.Tool.Choosing;

namespace Noms.Tiering.Tool.Output;

/// <summary>One decision in short.</summary>
internal static partial class DecisionReport
{
    // As wide as the account itself is.
    private const int Width = 100;

    /// <summary>What a practitioner asks first: the level, why, and what is still possible. It is how the whole account begins.</summary>
    public static string Text(TieringDecision decision)
    {
        var account = decision.Trace.ToText();
        var head = NothingBelow(account[..(account.IndexOf("\n\n", StringComparison.Ordinal) + 1)]);
        var line = head.IndexOf('\n', StringComparison.Ordinal);
        return Palette.Strong(head[..line]) + head[line..];
    }

    /// <summary>What the account lists further down is listed by another command.</summary>
    private static string NothingBelow(string head) => ListedBelow().Replace(head, sentence =>
    {
        var text = new StringBuilder();
        var width = 0;
        foreach (var word in InParentheses().Replace(sentence.Value, "(`noms-tiering explain` lists them)").Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            var gap = text.Length == 0 ? "" : width + 1 + word.Length > Width ? "\n  " : " ";
            width = gap.Length == 3 ? 2 + word.Length : width + gap.Length + word.Length;
            text.Append(gap).Append(word);
        }

        return text.ToString();
    });

    /// <summary>The line that says it, with those on which it goes on.</summary>
    [GeneratedRegex(@"^[^ \n][^\n]*(\n +[^\n]+)*?\(listed\s+below\)[^\n]*(\n +[^\n]+)*", RegexOptions.Multiline)]
    private static partial Regex ListedBelow();

    [GeneratedRegex(@"\(listed\s+below\)")]
    private static partial Regex InParentheses();

    /// <summary>The same bytes as an allocation run writes for the case.</summary>
    public static byte[] Json(ChosenPolicy policy, TieringCase person, DateOnly asOf)
    {
        using var line = new MemoryStream();
        policy.Decide(CaseloadEntry.Of(1, person, asOf), line);
        return line.ToArray();
    }
}
