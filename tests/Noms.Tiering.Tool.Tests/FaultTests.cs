using FluentAssertions;
using Noms.Tiering.Tests.Allocation;
using Xunit;

namespace Noms.Tiering.Tool.Tests;

/// <summary>Whatever is wrong is one clear line on standard error and the exit code that says of what kind it is; nothing in it is about a person.</summary>
public sealed class FaultTests : IDisposable
{
    private readonly WorkFolder _folder = Files.Folder();

    public static TheoryData<string[]> Commands => [.. CommandTable.All];

    public static TheoryData<string[], int> Inputs
    {
        get
        {
            var data = new TheoryData<string[], int>();
            foreach (var (arguments, place) in CommandTable.Inputs)
            {
                data.Add(arguments, place);
            }

            return data;
        }
    }

    public static TheoryData<string[]> Policies =>
        [.. CommandTable.Inputs.Where(input => CommandTable.IsPolicy(input.Arguments, input.Place)).Select(input => CommandTable.With(input.Arguments, input.Place, "faulty.json"))];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_table_has_every_command_that_help_lists()
    {
        var help = ToolProcess.Run(_folder.Path, "--help").Output;
        var listed = help[help.IndexOf("Commands:", StringComparison.Ordinal)..].Split('\n').Skip(1)
            .Where(line => line.StartsWith("  ", StringComparison.Ordinal) && line[2] != ' ')
            .Select(line => line.Trim().Split(' ')[0]);

        CommandTable.All.Select(arguments => arguments[0]).Distinct().Should().BeEquivalentTo(listed);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_that_is_given_what_it_needs_ends_without_a_fault(string[] arguments)
    {
        var run = ToolProcess.Run(_folder.Path, arguments);

        run.ExitCode.Should().BeInRange(0, 1, run.Error);
        run.Output.Should().NotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Inputs))]
    public void A_missing_file_is_exit_code_4(string[] arguments, int place) =>
        Fails(4, "there is no such file", ToolProcess.Run(_folder.Path, CommandTable.With(arguments, place, "missing.json")));

    [Theory]
    [MemberData(nameof(Policies))]
    public void A_faulty_policy_is_exit_code_3(string[] arguments) =>
        Fails(3, "faulty", ToolProcess.Run(_folder.Path, arguments));

    [Theory]
    [MemberData(nameof(Inputs))]
    public void An_empty_file_is_exit_code_3_and_an_empty_caseload_is_said(string[] arguments, int place)
    {
        var run = ToolProcess.Run(_folder.Path, CommandTable.With(arguments, place, "empty.json"));

        if (arguments[place] == "decisions.rejects.ndjson")
        {
            // Where every row was decided there are no rejects.
            run.ExitCode.Should().Be(0, run.Error);
        }
        else
        {
            Fails(arguments[place] == "cases.ndjson" ? 1 : 3, "empty", run);
        }
    }

    [SkippableOnWindowsTheory]
    [MemberData(nameof(Commands))]
    public void Standard_output_that_nobody_reads_is_exit_code_4(string[] arguments) =>
        Fails(4, "standard output", ToolProcess.RunIntoClosedPipe(_folder.Path, arguments));

    [Theory]
    [MemberData(nameof(Commands))]
    public void An_unknown_option_is_exit_code_2(string[] arguments) =>
        Fails(2, "unknown option `--colour`", ToolProcess.Run(_folder.Path, [.. arguments, "--colour"]));

    [Theory]
    [InlineData("say what to do: policies, check, show, decide, ")]
    [InlineData("unknown command `decid`; did you mean `decide`?", "decid")]
    [InlineData("option `--policy` is required", "decide", "case.json")]
    [InlineData("neither a file nor a folder nor one of `hmpps-2026`, `noms-2005`, `utm-2021`; did you mean `noms-2005`?", "decide", "case.json", "-p", "noms2005")]
    [InlineData("`hmpps-2026` has no version `4`; it has `1`, `2`, `3`", "decide", "case.json", "-p", "hmpps-2026@4")]
    [InlineData("names a version already", "decide", "case.json", "-p", "hmpps-2026@3", "--version", "2")]
    [InlineData("`1 March` is not a date", "decide", "case.json", "-p", "noms-2005", "--as-of", "1 March")]
    public void A_wrong_command_line_is_exit_code_2(string reason, params string[] arguments) =>
        Fails(2, reason, ToolProcess.Run(_folder.Path, arguments));

    [Theory]
    [InlineData("no version of `hmpps-2026` is in force on 1 March 2006", "decide", "case.json", "-p", "hmpps-2026")]
    [InlineData("a level before that the scale `tier` does not have", "decide", "case.json", "-p", "hmpps-2026@3")]
    public void A_case_that_the_policy_cannot_decide_is_exit_code_3(string reason, params string[] arguments) =>
        Fails(3, reason, ToolProcess.Run(_folder.Path, arguments));

    [Fact]
    public void A_faulty_case_is_exit_code_3_with_the_place_and_without_its_values()
    {
        _folder.Write("case.json", Files.Case.Replace("62", "\"SECRET-3\"", StringComparison.Ordinal));

        Fails(3, "case.json:2:23: error NT2020", ToolProcess.Run(_folder.Path, "decide", "case.json", "-p", "noms-2005"));
    }

    private static void Fails(int exitCode, string reason, ToolProcess run)
    {
        run.ExitCode.Should().Be(exitCode, run.Error);
        run.ErrorLines.Should().ContainSingle().Which.Should().Contain(reason).And.NotContain("SECRET");
    }
}
