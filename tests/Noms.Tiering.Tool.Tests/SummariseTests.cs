using FluentAssertions;
using Noms.Tiering.Tests;
using Noms.Tiering.Tests.Allocation;
using Xunit;

namespace Noms.Tiering.Tool.Tests;

/// <summary>What `summarise` makes of the decisions that a run wrote is what the run itself said.</summary>
public sealed class SummariseTests : IDisposable
{
    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("noms-2005")]
    [InlineData("utm-2021")]
    [InlineData("hmpps-2026")]
    public void Decisions_and_rejects_come_to_the_summary_of_the_run(string policy)
    {
        // Of the shipped caseload every twentieth case, on days that versions cover and that none does, and a row that is no case.
        var rows = Repository.Read("samples/BatchAllocation/caseload/caseload-10000.ndjson").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where((_, index) => index % 20 == 0)
            .Select((row, index) => index % 2 == 0 ? row : WithoutDay(row));
        _folder.Write("cases.ndjson", string.Join('\n', rows.Append("no case")));
        var whole = Run(1, "allocate", "cases.ndjson", "-p", policy, "--as-of", "2026-07-01", "--summary", "summary.json");

        var counted = Run(1, "summarise", "decisions.ndjson", "--rejects", "decisions.rejects.ndjson", "-p", policy, "--json");

        WithoutLines(counted.Output).Should().Be(WithoutLines(_folder.Read("summary.json")));
        whole.Output.Should().Contain("Decisions: decisions.ndjson");
    }

    [Fact]
    public void The_summaries_of_parts_come_to_the_summary_of_the_whole()
    {
        _folder.Write("cases.ndjson", string.Join('\n', Repository.Read("samples/BatchAllocation/caseload/caseload-10000.ndjson").Split('\n').Take(500)));
        var whole = Run(0, "allocate", "cases.ndjson", "-p", "noms-2005", "--out", "whole.ndjson", "--json");
        Run(0, "allocate", "cases.ndjson", "-p", "noms-2005", "--partition", "1/2");
        Run(0, "allocate", "cases.ndjson", "-p", "noms-2005", "--partition", "2/2");

        Run(0, "summarise", "decisions.1-of-2.summary.json", "decisions.2-of-2.summary.json", "-p", "noms-2005", "--json").Output.Should().Be(whole.Output);
        Run(0, "allocate", "--merge", "2", "-p", "noms-2005", "--summary", "decisions.summary.json", "--quiet").Output.Should().BeEmpty();
        _folder.Read("decisions.ndjson").Should().Be(_folder.Read("whole.ndjson"));
    }

    [Fact]
    public void Decisions_of_another_policy_are_refused()
    {
        _folder.Write("cases.ndjson", Files.Caseload);
        Run(1, "allocate", "cases.ndjson", "-p", "noms-2005");

        var run = Run(3, "summarise", "decisions.ndjson", "-p", "utm-2021");

        run.ErrorLines.Should().Equal("decisions.ndjson, line 1: it is no line of decisions by `utm-2021`");
    }

    private static string WithoutDay(string row) => System.Text.RegularExpressions.Regex.Replace(row, "\"asOf\": ?\"[^\"]*\", ?", "");

    private static string WithoutLines(string summary) => string.Join('\n', summary.Split('\n').Where(line => !line.Contains("\"lines\":", StringComparison.Ordinal)));

    private ToolProcess Run(int exitCode, params string[] arguments)
    {
        var run = ToolProcess.Run(_folder.Path, arguments);
        run.ExitCode.Should().Be(exitCode, run.Error);
        return run;
    }
}
