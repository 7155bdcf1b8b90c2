using System.Diagnostics;
using System.Globalization;
using FluentAssertions;
using Xunit;

namespace Noms.Tiering.Tests.Allocation;

/// <summary>Parts of a caseload, decided by processes of their own and merged, against one run of the whole.</summary>
public sealed class PartsOfARun : IDisposable
{
    private const string Mapping = """
        { "columns": [ { "column": "Ref", "to": "id" }, { "column": "Score", "to": "ogrs3" } ], "ignore": ["Note"] }
        """;

    private readonly WorkFolder _folder = new();

    public PartsOfARun()
    {
        _folder.Write("map.json", Mapping);
        _folder.Write("cases.csv", "Ref,Note,Score\n" + string.Concat(Enumerable.Range(0, 400).Select(Row)));
        _folder.Write("cases.ndjson", string.Concat(Enumerable.Range(0, 400).Select(n =>
            n % 9 == 0 ? "\nnot a case\n" : string.Create(CultureInfo.InvariantCulture, $$"""{ "id": "{{n}}", "asOf": "2006-03-31", "facts": { "ogrs3": {{n % 101}} } }""") + "\n")));
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("cases.ndjson")]
    [InlineData("cases.csv", "--mapping", "map.json", "--as-of", "2006-03-31")]
    public void Parts_that_are_merged_are_the_whole(params string[] caseload)
    {
        Run([.. caseload, "--out", "whole.ndjson", "--summary", "whole.json"]).ExitCode.Should().Be(1);
        for (var part = 1; part <= 3; part++)
        {
            Run([.. caseload, "--out", "all.ndjson", "--summary", "all.json", "--partition", $"{part}/3"]).ExitCode.Should().Be(1);
        }

        var merge = Run("--merge", "3", "--out", "all.ndjson", "--summary", "all.json");

        merge.ExitCode.Should().Be(1, merge.Error);
        IsAsTheWhole();
        _folder.Files.Should().Contain("all.2-of-3.ndjson").And.Contain("all.2-of-3.rejects.ndjson").And.Contain("all.2-of-3.json");
    }

    [Fact]
    public void A_part_that_is_missing_or_of_another_policy_is_one_clear_line()
    {
        Run("cases.ndjson", "--out", "all.ndjson", "--partition", "1/2").ExitCode.Should().Be(1);

        Fails(4, "part 2/2", "--merge", "2", "--out", "all.ndjson");
        Run("cases.ndjson", "--out", "all.ndjson", "--partition", "2/2", "--policy", "utm-2021").ExitCode.Should().Be(1);
        Fails(5, "another policy", "--merge", "2", "--out", "all.ndjson");
        Run("cases.ndjson", "--out", "all.ndjson", "--partition", "2/2").ExitCode.Should().Be(1);
        _folder.Write("all.2-of-2.ndjson", _folder.Read("all.2-of-2.ndjson").Split('\n')[0] + "\n");
        Fails(5, "by the summary", "--merge", "2", "--out", "all.ndjson");
    }

    [Fact]
    public void Parts_as_of_different_days_are_not_joined()
    {
        Run("cases.ndjson", "--out", "all.ndjson", "--as-of", "2006-03-31", "--partition", "1/2").ExitCode.Should().Be(1);
        Run("cases.ndjson", "--out", "all.ndjson", "--as-of", "2006-04-01", "--partition", "2/2").ExitCode.Should().Be(1);

        Fails(5, "the as-of date is not as in", "--merge", "2", "--out", "all.ndjson");
    }

    [Fact]
    public void Parts_of_which_one_has_traces_are_not_joined()
    {
        Run("cases.ndjson", "--out", "all.ndjson", "--partition", "1/2", "--trace").ExitCode.Should().Be(1);
        Run("cases.ndjson", "--out", "all.ndjson", "--partition", "2/2").ExitCode.Should().Be(1);

        Fails(5, "whether decisions have their trace is not as in", "--merge", "2", "--out", "all.ndjson");
    }

    [Fact]
    public void Parts_by_different_mappings_or_of_different_caseloads_are_not_joined()
    {
        _folder.Write("other.json", Mapping.Replace("ogrs3", "oasysScore", StringComparison.Ordinal));
        Run("cases.csv", "--mapping", "map.json", "--as-of", "2006-03-31", "--out", "all.ndjson", "--partition", "1/2").ExitCode.Should().Be(1);
        Run("cases.csv", "--mapping", "other.json", "--as-of", "2006-03-31", "--out", "all.ndjson", "--partition", "2/2").ExitCode.Should().Be(1);
        Fails(5, "the mapping is not as in", "--merge", "2", "--out", "all.ndjson");

        _folder.Write("cases.csv", _folder.Read("cases.csv") + Row(400));
        Run("cases.csv", "--mapping", "map.json", "--as-of", "2006-03-31", "--out", "all.ndjson", "--partition", "2/2").ExitCode.Should().Be(1);
        Fails(5, "the caseload is not as in", "--merge", "2", "--out", "all.ndjson");
    }

    [Fact]
    public void A_summary_that_does_not_say_what_its_part_rests_on_is_not_joined()
    {
        Run("cases.ndjson", "--out", "all.ndjson", "--partition", "1/1").ExitCode.Should().Be(1);
        Run("cases.ndjson", "--out", "whole.ndjson", "--summary", "all.1-of-1.summary.json").ExitCode.Should().Be(1);

        Fails(5, "does not say what the part rests on", "--merge", "1", "--out", "all.ndjson");
    }

    [Theory]
    [InlineData("0/3")]
    [InlineData("4/3")]
    [InlineData("1")]
    [InlineData("1/x")]
    public void What_is_no_part_is_one_clear_line(string part) => Fails(2, "is not a part", "--partition", part);

    [Fact]
    public void A_part_whose_decisions_have_no_name_is_one_clear_line()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "folder"));

        Fails(2, "has none", "cases.ndjson", "--out", "folder/", "--partition", "1/2");
    }

    [ParallelFact]
    public void GNU_parallel_decides_the_parts_of_a_file_as_the_README_says()
    {
        Run("cases.ndjson", "--out", "whole.ndjson", "--summary", "whole.json").ExitCode.Should().Be(1);
        var command = RepositoryFile.Text("samples", "README.md").Split("<!-- parallel -->\n```\n")[1].Split("```")[0]
            .Replace("noms-tiering allocate --policy noms-2005 ", AllocateProcess.Command, StringComparison.Ordinal);

        using var shell = new Process { StartInfo = new ProcessStartInfo("bash", ["-c", command]) { WorkingDirectory = _folder.Path, RedirectStandardError = true, RedirectStandardOutput = true } };
        shell.Start();
        var error = shell.StandardError.ReadToEndAsync();
        shell.StandardOutput.ReadToEnd();
        shell.WaitForExit();

        shell.ExitCode.Should().Be(1, error.Result);
        IsAsTheWhole();
    }

    private static string Row(int number) => (number % 5) switch
    {
        0 => $"{number},\"on two\nlines, \"\"quoted\"\"\",{number % 101}\n",
        1 => $"{number},\"not closed,{number}\n",
        2 => $"{number},too few\n",
        _ => $"{number},,{number % 101}\n",
    };

    private void IsAsTheWhole()
    {
        foreach (var end in new[] { ".ndjson", ".rejects.ndjson", ".json" })
        {
            _folder.Read("all" + end).Should().Be(_folder.Read("whole" + end));
        }
    }

    private SampleProcess Run(params string[] arguments) => AllocateProcess.Run(_folder.Path, arguments);

    private void Fails(int exitCode, string reason, params string[] arguments)
    {
        var run = Run(arguments);
        run.ExitCode.Should().Be(exitCode, run.Error);
        run.ErrorLines.Should().ContainSingle().Which.Should().Contain(reason);
    }
}
