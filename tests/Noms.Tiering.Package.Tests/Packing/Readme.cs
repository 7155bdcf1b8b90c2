using FluentAssertions;

namespace Noms.Tiering.Package.Tests.Packing;

/// <summary>The parts of the README that are tried as its reader tries them.</summary>
internal static class Readme
{
    /// <summary>The code block that follows a mark.</summary>
    public static string Block(string mark)
    {
        var text = Repository.Read("README.md");
        var at = text.IndexOf($"<!-- {mark} -->\n```", StringComparison.Ordinal);
        at.Should().BePositive("the README has a block {0}", mark);
        var from = text.IndexOf('\n', text.IndexOf("```", at, StringComparison.Ordinal)) + 1;
        return text[from..text.IndexOf("\n```", from, StringComparison.Ordinal)];
    }
}
