using FluentAssertions;
using Noms.Tiering.Tests.Allocation;
using Xunit;

namespace Noms.Tiering.Tests.Documentation;

/// <summary>The sample <c>Explain</c>, run as its reader runs it.</summary>
public sealed class ExplainSampleTests
{
    [Fact]
    public void It_prints_what_the_readmes_show()
    {
        var run = SampleProcess.Explain();

        run.ExitCode.Should().Be(0, run.Error);
        run.Output.TrimEnd().Should().Be(Block("samples/README.md", "text", "explain"));
        run.Output.Should().StartWith(Block("README.md", "text", "explain") + "\n");
    }

    [Theory]
    [InlineData("noms-2005", "mermaid", "mermaid")]
    [InlineData("noms-2005", "person", "text")]
    public void A_form_of_one_decision_is_as_the_readme_of_the_samples_shows(string policy, string form, string language)
    {
        var run = SampleProcess.Explain(policy, form);

        run.ExitCode.Should().Be(0, run.Error);
        run.Output.TrimEnd().Should().Be(Block("samples/README.md", language, $"explain-{form}"));
    }

    [Theory]
    [InlineData("text", "Tier 3: PUNISH, HELP and CHANGE")]
    [InlineData("markdown", "**Tier 3: PUNISH, HELP and CHANGE")]
    [InlineData("json", "{\n  \"schema\": \"noms-tiering-trace/1\"")]
    [InlineData("receipt", "{\"schema\":\"noms-tiering-receipt/1\"")]
    public void Every_other_form_is_printed_too(string form, string begins) =>
        SampleProcess.Explain("noms-2005", form).Output.Should().StartWith(begins);

    [Theory]
    [InlineData("noms-2005")]
    [InlineData("noms-2005", "picture")]
    [InlineData("noms-1999", "text")]
    public void What_it_does_not_know_is_one_line_and_exit_code_2(params string[] arguments)
    {
        var run = SampleProcess.Explain(arguments);

        run.ExitCode.Should().Be(2);
        run.ErrorLines.Should().ContainSingle().Which.Should().Contain("give nothing, or a policy (noms-2005, utm-2021, hmpps-2026)");
    }

    private static string Block(string file, string language, string name)
    {
        var readme = Repository.Read(file);
        var start = $"<!-- {name} -->\n```{language}\n";
        var from = readme.IndexOf(start, StringComparison.Ordinal);
        from.Should().BePositive("{0} has a block {1}", file, name);
        return readme[(from + start.Length)..readme.IndexOf("\n```", from + start.Length, StringComparison.Ordinal)];
    }
}
