using System.Globalization;
using System.Text.RegularExpressions;
using FluentAssertions;
using Xunit;

namespace Noms.Tiering.Tests.Documentation;

public sealed partial class BenchmarkResultsTests
{
    private static readonly string Readme = Repository.Read("README.md");

    [Fact]
    public void The_table_of_the_readme_is_that_of_the_results_it_links_to()
    {
        var rows = Rows(Readme);

        rows.Should().HaveCountGreaterThan(10);
        rows.Should().Equal(Rows(Repository.Read(ResultsLink().Match(Readme).Value)));
    }

    [Fact]
    public void Each_row_of_the_results_says_what_its_own_figures_say()
    {
        foreach (var cells in Rows(Readme).Skip(2).Select(row => row.Split('|').Select(cell => cell.Trim()).ToArray()))
        {
            var (figure, atMost, aim, result) = (Number(cells[4]), Number(cells[5]), Number(cells[6]), cells[7]);

            result.Should().Be(figure <= aim ? "aim met" : figure <= atMost ? "met" : "**missed**", "so says the row `{0}`", cells[1]);
        }
    }

    [Fact]
    public void Each_section_of_the_results_says_on_what_it_was_measured()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "benchmarks", "results"), "*.md"))
        {
            var text = File.ReadAllText(file);
            var sections = Section().Matches(text);

            sections.Should().NotBeEmpty();
            sections.Should().OnlyContain(section => Measured().IsMatch(section.Value));
        }
    }

    private static List<string> Rows(string text)
    {
        var from = text.IndexOf("<!-- bars -->", StringComparison.Ordinal);
        return [.. text[from..text.IndexOf("<!-- /bars -->", StringComparison.Ordinal)].Split('\n').Where(line => line.StartsWith('|'))];
    }

    private static decimal Number(string cell) => decimal.Parse(cell.Split(' ')[0], CultureInfo.InvariantCulture);

    [GeneratedRegex(@"benchmarks/results/[a-z0-9-]+\.md")]
    private static partial Regex ResultsLink();

    [GeneratedRegex(@"<!-- ([a-z-]+) -->.*?<!-- /\1 -->", RegexOptions.Singleline)]
    private static partial Regex Section();

    [GeneratedRegex(@"```\nNoms\.Tiering [0-9.]+, commit [0-9a-f]+(?:-dirty)?\n(?:[^\n]+\n)+\.NET [^\n]+\n```")]
    private static partial Regex Measured();
}
