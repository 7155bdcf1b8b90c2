using FluentAssertions;
using Noms.Tiering.Tests.Allocation;
using Xunit;

namespace Noms.Tiering.Tool.Tests;

/// <summary>No command writes over what it reads, nor over what it writes.</summary>
public sealed class OverwritingTests : IDisposable
{
    private readonly WorkFolder _folder = Files.Folder();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("the case and `--receipt`", "decide", "case.json", "-p", "policy.json", "--receipt", "case.json")]
    [InlineData("the case and `--log`", "decide", "case.json", "-p", "policy.json", "--log", "case.json")]
    [InlineData("`--receipt` and `--log`", "decide", "case.json", "-p", "policy.json", "--receipt", "both.json", "--log", "both.json")]
    [InlineData("the case and `--receipt`", "decide", "case.json", "-p", "policy.json", "--receipt", "own/../case.json")]
    [InlineData("the policy and `--out`", "show", "small.json", "--out", "small.json")]
    [InlineData("the policy and `--out`", "show", "small.json@1", "--out", "./small.json")]
    [InlineData("`--policy` and `--rejects`", "allocate", "cases.ndjson", "--policy", "policy.json", "--rejects", "policy.json")]
    [InlineData("the caseload and `--out`", "allocate", "decisions.ndjson", "--policy", "policy.json")]
    [InlineData("the caseload and `--out`", "allocate", "decisions.1-of-2.ndjson", "--policy", "policy.json", "--partition", "1/2")]
    [InlineData("`--out` and `--summary`", "allocate", "cases.ndjson", "--policy", "policy.json", "--summary", "decisions.ndjson")]
    [InlineData("`--before` and `--html`", "impact", "cases.ndjson", "--before", "policy.json", "--after", "small.json", "--html", "policy.json")]
    [InlineData("the caseload and `--moved`", "impact", "cases.ndjson", "--before", "policy.json", "--after", "small.json", "--moved", "cases.ndjson")]
    [InlineData("`--moved` and `--rejects`", "impact", "cases.ndjson", "--before", "policy.json", "--after", "small.json", "--moved", "both", "--rejects", "both")]
    public void A_file_to_be_written_that_is_named_twice_is_exit_code_2_and_nothing_is_written(string names, params string[] arguments) =>
        IsRefused($"noms-tiering {arguments[0]}: {names} name the same file; nothing was written", arguments);

    [Theory]
    [InlineData("`--out` names the policy in the folder of the policy", "show", "own", "--out", "own/policy.json")]
    [InlineData("`--make` names the policy in the folder", "test", "own", "--make", "own/policy.json")]
    public void A_policy_within_the_folder_that_is_named_is_not_written_over(string reason, params string[] arguments) =>
        IsRefused($"noms-tiering {arguments[0]}: {reason}; nothing was written", arguments);

    [SkippableOnWindowsTheory]
    [InlineData("link.json")]
    [InlineData("way/case.json")]
    public void A_link_to_a_file_is_that_file(string link)
    {
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "link.json"), "case.json");
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "way"), ".");

        IsRefused("noms-tiering decide: the case and `--receipt` name the same file; nothing was written", "decide", "case.json", "-p", "policy.json", "--receipt", link);
    }

    [Theory]
    [InlineData("own/cases/H1.json")]
    [InlineData("case.json")]
    public void Cases_that_are_made_replace_no_file(string taken) =>
        IsRefused($"noms-tiering test: {taken} is there already, and `--make` replaces no file; give it a new name", "test", "own", "--make", taken, "--coverage");

    [Fact]
    public void Cases_that_are_made_go_to_a_new_file_beside_the_others()
    {
        var run = ToolProcess.Run(_folder.Path, "test", "own", "--make", "own/cases/made.json");

        run.ExitCode.Should().BeInRange(0, 1, run.Error);
        _folder.Read("own/cases/made.json").Should().Contain("expect");
    }

    [SkippableOnWindowsTheory]
    [InlineData("/dev/null")]
    public void What_is_thrown_away_may_be_named_twice(string nowhere) =>
        ToolProcess.Run(_folder.Path, "allocate", "cases.ndjson", "--policy", "policy.json", "--out", nowhere, "--rejects", nowhere).ExitCode.Should().Be(1);

    private void IsRefused(string line, params string[] arguments)
    {
        var before = Contents();

        var run = ToolProcess.Run(_folder.Path, arguments);

        run.ExitCode.Should().Be(2, run.Error);
        run.ErrorLines.Should().Equal(line);
        run.Output.Should().BeEmpty();
        Contents().Should().Equal(before);
    }

    private Dictionary<string, string> Contents() =>
        Directory.EnumerateFiles(_folder.Path, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint }).ToDictionary(path => path, File.ReadAllText);
}
