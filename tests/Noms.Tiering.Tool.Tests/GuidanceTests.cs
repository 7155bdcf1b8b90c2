using FluentAssertions;
using Noms.Tiering.Tests.Allocation;
using Xunit;

namespace Noms.Tiering.Tool.Tests;

/// <summary>What a person is told who gave the tool something else than it wants.</summary>
public sealed class GuidanceTests : IDisposable
{
    private const string Mapping = """{ "columns": [ { "column": "id", "to": "id" }, { "column": "day", "to": "asOf" }, { "column": "ogrs", "to": "ogrs3" } ] }""";

    private readonly WorkFolder _folder = Files.Folder();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("`policy.json` is a file; `test` wants the folder of a policy", "policy.json")]
    [InlineData("`noms-2005` comes with the tool, and its cases do not; `test` wants the folder of a policy: its `policy.json`, and its cases in `cases/`", "noms-2005")]
    [InlineData("`hmpps-2026@3` comes with the tool", "hmpps-2026@3")]
    public void A_test_of_what_is_no_folder_says_which_folder_is_wanted(string reason, string name) =>
        Says(2, reason, "test", name);

    [Theory]
    [InlineData("the CSV is empty; its first line must name the columns", "")]
    [InlineData("names a column twice: columns 1 and 3", "id,day,id\n")]
    [InlineData("mapping.json:", "id,day\n")]
    public void A_header_that_does_not_fit_is_exit_code_3(string reason, string csv)
    {
        _folder.Write("mapping.json", Mapping);
        _folder.Write("cases.csv", csv);

        Says(3, reason, "allocate", "cases.csv", "-p", "policy.json", "--mapping", "mapping.json");
        Says(3, reason, "impact", "cases.csv", "--before", "policy.json", "--after", "policy.json", "--mapping", "mapping.json");
    }

    [Theory]
    [InlineData("case", "decide", "broken.json", "-p", "policy.json")]
    [InlineData("case", "replay", "receipt.json", "broken.json", "-p", "policy.json")]
    [InlineData("mapping", "allocate", "cases.csv", "-p", "policy.json", "--mapping", "broken.json")]
    [InlineData("overlay", "decide", "case.json", "-p", "policy.json", "--overlay", "broken.json")]
    public void The_faults_that_are_not_shown_are_listed_by_the_command_that_is_named(string what, params string[] arguments)
    {
        _folder.Write("broken.json", """{ "one": 1, "two": 2, "three": 3 }""");
        _folder.Write("cases.csv", "id\n");

        Says(3, $" more, which `noms-tiering check POLICY --{what} FILE` lists", arguments);
        ToolProcess.Run(_folder.Path, "check", "policy.json", $"--{what}", "broken.json").Output.Should().Contain("one").And.Contain("two");
    }

    [Fact]
    public void The_faults_of_a_policy_are_listed_by_the_command_that_is_named() =>
        Says(3, " more, which `noms-tiering check POLICY` lists", "decide", "case.json", "-p", "faulty.json");

    [Fact]
    public void No_command_is_said_to_list_the_faults_of_a_header()
    {
        _folder.Write("mapping.json", Mapping);
        _folder.Write("cases.csv", "one,two\n");

        Says(3, " more", "allocate", "cases.csv", "-p", "policy.json", "--mapping", "mapping.json").Should().NotContain("check");
    }

    [Fact]
    public void A_decision_in_short_says_which_command_lists_what_was_not_recorded()
    {
        var run = ToolProcess.Run(_folder.Path, "decide", "case.json", "-p", "policy.json");

        run.Output.Should().Contain("(`noms-tiering explain` lists them)").And.NotContain("below");
        run.Output.Split('\n').Should().OnlyContain(line => line.Length <= 100);
    }

    [Theory]
    [InlineData("void:1:1: error NT2001: the file is empty", "decide", "void", "-p", "policy.json")]
    [InlineData("void:1:1: error NT1001: the file is empty", "decide", "case.json", "-p", "./void")]
    public void An_empty_file_is_said_to_be_empty(string reason, params string[] arguments)
    {
        _folder.Write("void", " \n");

        Says(3, reason, arguments);
    }

    [Theory]
    [InlineData("decide")]
    [InlineData("explain")]
    public void A_CSV_in_place_of_a_case_is_for_allocate(string command)
    {
        _folder.Write("cases.csv", "id,ogrs\n1,50\n");

        Says(3, "cases.csv:1:1: error NT2001: this is not JSON here (at the top); a case is JSON, and `noms-tiering allocate` decides the cases of a CSV", command, "cases.csv", "-p", "policy.json");
    }

    [Theory]
    [InlineData("allocate", "-p", "policy.json")]
    [InlineData("impact", "--before", "policy.json", "--after", "policy.json")]
    public void A_CSV_whose_rows_have_no_day_is_refused_before_its_first_row(string command, params string[] policies)
    {
        _folder.Write("mapping.json", """{ "columns": [ { "column": "id", "to": "id" }, { "column": "ogrs", "to": "ogrs3" } ] }""");
        _folder.Write("cases.csv", "id,ogrs\n1,50\n");
        string[] arguments = [command, "cases.csv", .. policies, "--mapping", "mapping.json", "--rejects", "none.ndjson"];

        Says(2, "say `--as-of`, or map a column to `asOf`", arguments);
        File.Exists(Path.Combine(_folder.Path, "none.ndjson")).Should().BeFalse();
        ToolProcess.Run(_folder.Path, [.. arguments, "--as-of", "2006-03-01"]).ExitCode.Should().Be(0);
    }

    [Theory]
    [InlineData("small 1: 1 case, 1 passed, 0 failed", "test", "own")]
    [InlineData("of 1 determinant, by", "analyse", "small.json")]
    [InlineData("Both read 1 determinant;", "diff", "small.json", "other.json")]
    public void One_of_a_thing_is_not_said_in_the_plural(string words, params string[] arguments)
    {
        _folder.Write("other.json", Files.Small.Replace("\"tier\"", "\"band\"", StringComparison.Ordinal));

        ToolProcess.Run(_folder.Path, arguments).Output.Should().Contain(words);
    }

    [Fact]
    public void Policies_that_declare_a_determinant_differently_are_not_compared()
    {
        const string rule = "\"determinant\": \"riskOfSeriousHarm\", \"atLeast\": \"high\"";
        var flag = Files.Small.Replace("\"reads\": { \"riskOfSeriousHarm\"", "\"determinants\": [ { \"id\": \"localGang\", \"title\": \"gang\", \"source\": \"area\", \"kind\": \"flag\" } ], \"reads\": { \"localGang\"", StringComparison.Ordinal)
            .Replace(rule, "\"determinant\": \"localGang\", \"is\": true", StringComparison.Ordinal);
        _folder.Write("flag.json", flag);
        _folder.Write("number.json", flag.Replace("\"kind\": \"flag\"", "\"kind\": \"number\", \"min\": 0, \"max\": 9, \"resolution\": 1, \"unit\": \"points\"", StringComparison.Ordinal).Replace("\"is\": true", "\"atLeast\": 3", StringComparison.Ordinal));

        Says(2, "noms-tiering compare: no case can be read for all of them: The policies declare the determinant `localGang` differently", "compare", "case.json", "-p", "flag.json", "-p", "number.json");
    }

    [Theory]
    [InlineData("decide", "case.json", "-p", "policy.json", "--receipt", "none/receipt.json")]
    [InlineData("allocate", "cases.ndjson", "-p", "policy.json", "--out", "none/decisions.ndjson")]
    [InlineData("show", "policy.json", "--out", "none/policy.md")]
    public void A_folder_that_is_not_there_is_not_made(params string[] arguments)
    {
        Says(4, "there is no folder", arguments).Should().EndWith("none; nothing was written");

        Directory.Exists(Path.Combine(_folder.Path, "none")).Should().BeFalse();
    }

    [Fact]
    public void A_change_that_is_proved_to_decide_no_case_otherwise_is_nothing_to_act_on()
    {
        var also = Files.Small.Replace("} } ] }", "} }, { \"id\": \"H0\", \"title\": \"Very high\", \"cite\": [\"circular 2.1\"], \"floor\": \"2\", \"when\": { \"determinant\": \"riskOfSeriousHarm\", \"is\": \"very-high\" } } ] }", StringComparison.Ordinal);
        _folder.Write("also.json", also);
        _folder.Write("lower.json", Files.Small.Replace("\"atLeast\": \"high\"", "\"atLeast\": \"medium\"", StringComparison.Ordinal));

        var run = ToolProcess.Run(_folder.Path, "diff", "small.json", "also.json");

        run.ExitCode.Should().Be(0, run.Error);
        run.Output.Should().Contain("H0");
        ToolProcess.Run(_folder.Path, "diff", "small.json", "lower.json").ExitCode.Should().Be(1);
    }

    [Theory]
    [InlineData("columns are separated by commas, and not by semicolons or tabs", "id;day;ogrs\n1;2006-03-01;50\n")]
    [InlineData("column 4 of the CSV, `note`, is not named", "id,day,ogrs,note\n1,2006-03-01,50,\n")]
    public void A_header_is_said_to_be_wrong_in_the_way_in_which_it_is(string reason, string csv)
    {
        _folder.Write("mapping.json", Mapping);
        _folder.Write("cases.csv", csv);

        Says(3, reason, "allocate", "cases.csv", "-p", "policy.json", "--mapping", "mapping.json");
    }

    [Theory]
    [InlineData("there is no determinant `ogrs`; did you mean `ogrs3`?", "ogrs:riskOfSeriousHarm")]
    [InlineData("`ogrs3` is not a pair of determinants", "ogrs3")]
    [InlineData("`sentences` is a list", "sentences:ogrs3")]
    public void A_map_that_cannot_be_made_is_said_to_be_none(string reason, string map) =>
        Says(2, reason, "show", "policy.json", "--map", map);

    [Theory]
    [InlineData("markdown", "| high | 4 | 4 | 4 |")]
    [InlineData("html", "<svg")]
    public void A_document_shows_the_maps_that_are_asked_for(string form, string contained)
    {
        ToolProcess.Run(_folder.Path, "show", "policy.json", "--as", form, "--map", "ogrs3:riskOfSeriousHarm").Output.Should().Contain(contained);
        ToolProcess.Run(_folder.Path, "show", "policy.json", "--as", form).Output.Should().NotContain(contained);
    }

    [Fact]
    public void Cases_are_made_for_a_policy_that_has_none()
    {
        File.Delete(Path.Combine(_folder.Path, "own/cases/H1.json"));
        Directory.Delete(Path.Combine(_folder.Path, "own/cases"));

        ToolProcess.Run(_folder.Path, "test", "own", "--make", "made.json").ExitCode.Should().Be(1, "no case is yet there to pass");

        Directory.CreateDirectory(Path.Combine(_folder.Path, "own/cases"));
        File.Copy(Path.Combine(_folder.Path, "made.json"), Path.Combine(_folder.Path, "own/cases/made.json"));
        ToolProcess.Run(_folder.Path, "test", "own", "--coverage").ExitCode.Should().Be(0);
    }

    private string Says(int exitCode, string reason, params string[] arguments)
    {
        var run = ToolProcess.Run(_folder.Path, arguments);

        run.ExitCode.Should().Be(exitCode, run.Error);
        return run.ErrorLines.Should().ContainSingle().Which.Should().Contain(reason).And.Subject;
    }
}
