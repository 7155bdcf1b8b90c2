using FluentAssertions;
using Xunit;

namespace Noms.Tiering.Tests.Assurance.Documents;

/// <summary>
/// The documents of the policies that ship, as wholes. Where one is meant to change, also because its policy did, look at what was received as its reader does
/// (the page in a browser), and if it reads well, put it in place of the golden file.
/// </summary>
public sealed class DocumentGoldenTests
{
    [Theory]
    [InlineData("noms-2005")]
    [InlineData("utm-2021")]
    [InlineData("hmpps-2026-3")]
    public void A_policy_reads_as_agreed(string name)
    {
        var document = DocumentedPolicies.Of(name);
        (string File, string Text)[] made = [(name + ".document.md", document.ToMarkdown()), (name + ".document.html", document.ToHtml())];
        string[] kept = [.. made.Select(m => Tracing.GoldenFiles.Keep(m.File, m.Text))];

        for (var index = 0; index < made.Length; index++)
        {
            var path = Path.Combine(Repository.Root, "tests", "Noms.Tiering.Tests", "Assurance", "Documents", "Golden", made[index].File);
            var agreed = File.ReadAllText(path).Replace("\r\n", "\n", StringComparison.Ordinal);
            (made[index].Text == agreed).Should().BeTrue("{0} is the golden file; what was received is {1}", path, kept[index]);
        }
    }
}
