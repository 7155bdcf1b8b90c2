using FluentAssertions;
using Noms.Tiering.Tests.Allocation;
using Xunit;

namespace Noms.Tiering.Tests.Documentation;

/// <summary>The samples of one page, run as their readers run them.</summary>
public sealed class SamplePagesTests
{
    [Theory]
    [InlineData("QuickStart", "quick-start")]
    [InlineData("LocalOverlay", "local-overlay")]
    [InlineData("Shadow", "shadow")]
    public void It_prints_what_the_readme_shows(string sample, string name)
    {
        var run = SampleProcess.Run(sample);

        run.ExitCode.Should().Be(0, run.Error);
        run.Output.TrimEnd().Should().Be(Block(name, "text"));
    }

    [Fact]
    public void A_case_of_ones_own_is_decided()
    {
        using var folder = new WorkFolder();

        folder.Write("mine.json", Block("quick-start-case", "json"));
        var run = SampleProcess.Run("QuickStart", Path.Combine(folder.Path, "mine.json"));

        run.ExitCode.Should().Be(0, run.Error);
        run.Output.Should().StartWith("Tier D, by hmpps-2026 3\n  decided by H6: Risk of serious harm is high, without a MAPPA category");
    }

    [Theory]
    [InlineData("QuickStart", """{ "id": "mine", "facts": { "apr": 30 } }""", "NT2011")]
    [InlineData("LocalOverlay", """{ "overlay": "mine" }""", "NT1008")]
    public void What_is_faulty_is_told_with_exit_code_3(string sample, string text, string code)
    {
        using var folder = new WorkFolder();

        folder.Write("mine.json", text);
        var run = SampleProcess.Run(sample, Path.Combine(folder.Path, "mine.json"));

        run.ExitCode.Should().Be(3);
        run.Error.Should().Contain(code);
        run.Output.Should().BeEmpty();
    }

    [Theory]
    [InlineData("QuickStart")]
    [InlineData("LocalOverlay")]
    public void A_file_that_is_not_there_is_one_line_and_exit_code_4(string sample)
    {
        var run = SampleProcess.Run(sample, "nowhere.json");

        run.ExitCode.Should().Be(4);
        run.ErrorLines.Should().Equal("there is no file nowhere.json");
    }

    private static string Block(string name, string language)
    {
        var readme = Repository.Read("samples/README.md");
        var start = $"<!-- {name} -->\n```{language}\n";
        var from = readme.IndexOf(start, StringComparison.Ordinal);
        from.Should().BePositive("the readme of the samples has a block {0}", name);
        return readme[(from + start.Length)..readme.IndexOf("\n```", from + start.Length, StringComparison.Ordinal)];
    }
}
