using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using FluentAssertions;
using Xunit;

namespace Noms.Tiering.Tests.Allocation;

/// <summary>A caseload from file to file, as <c>noms-tiering allocate</c> decides it.</summary>
public sealed partial class AllocateCommandTests : IDisposable
{
    private const string Good = """{ "id": "A", "facts": { "ogrs3": 62, "riskOfSeriousHarm": "medium" } }""" + "\n";
    private const string Mapping = """
        { "columns": [ { "column": "Ref", "to": "id" }, { "column": "Score", "to": "ogrs3" }, { "column": "Harm", "to": "riskOfSeriousHarm", "values": { "L": "low", "H": "high" } } ] }
        """;

    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_sample_decides_the_shipped_caseload_and_prints_the_summary()
    {
        var run = SampleProcess.BatchAllocation(_folder.Path);

        run.ExitCode.Should().Be(0, run.Error);
        run.Error.Should().BeEmpty();
        run.Output.Should().Contain("Tier 4").And.Contain("10,000").And.Contain("artifacts/batch-allocation/decisions.ndjson");
        _folder.Files.Should().Equal("artifacts/batch-allocation/decisions.ndjson", "artifacts/batch-allocation/decisions.rejects.ndjson");
        _folder.Read("artifacts/batch-allocation/decisions.ndjson").Count(c => c == '\n').Should().Be(10_000);
    }

    [Fact]
    public void A_faulty_CSV_is_decided_row_by_row_and_every_other_row_is_a_reject_with_its_line()
    {
        _folder.Write("map.json", Mapping);
        _folder.Write("cases.csv", "Ref,Score,Harm\nA1,62,L\nA2,620,L\nA3,62\nA4,62,X\n,1,L\nA6,\"6,L\nA7,7,H\n");

        var run = Run("cases.csv", "--mapping", "map.json", "--as-of", "2006-03-31", "--out", "out.ndjson", "--summary", "sum.json");

        run.ExitCode.Should().Be(1, run.Error);
        Ids("out.ndjson").Should().Equal("A1", "A7");
        var rejects = Lines("out.rejects.ndjson");
        rejects.Select(r => r.GetProperty("line").GetInt32()).Should().Equal(3, 4, 5, 6, 7);
        rejects.Select(r => r.GetProperty("faults")[0].GetProperty("code").GetString()).Should().Equal("NT5009", "NT5005", "NT5008", "NT5006", "NT5003");
        rejects[0].GetProperty("faults")[0].GetProperty("column").GetString().Should().Be("Score");
        _folder.Read("out.rejects.ndjson").Should().NotContain("620").And.NotContain("A2");
        var summary = JsonElement.Parse(_folder.Read("sum.json"));
        (summary.GetProperty("casesIn").GetInt32(), summary.GetProperty("decided").GetInt32(), summary.GetProperty("rejected").GetInt32()).Should().Be((7, 2, 5));
    }

    [Fact]
    public void Two_runs_write_the_same_bytes()
    {
        _folder.Write("cases.ndjson", Good + "oops\n" + Good);

        foreach (var name in new[] { "one", "two" })
        {
            Run("cases.ndjson", "--as-of", "2006-03-31", "--trace", "--out", name, "--summary", name + ".json").ExitCode.Should().Be(1);
        }

        _folder.Read("one").Should().Be(_folder.Read("two")).And.Contain("\"trace\":");
        _folder.Read("one.rejects.ndjson").Should().Be(_folder.Read("two.rejects.ndjson"));
        _folder.Read("one.json").Should().Be(_folder.Read("two.json"));
    }

    [Fact]
    public void It_is_a_filter_from_standard_input_to_standard_output()
    {
        var run = AllocateProcess.RunWithInput(_folder.Path, Good, "-", "--as-of", "2006-03-31", "--out", "-");

        run.ExitCode.Should().Be(0);
        JsonElement.Parse(run.Output).GetProperty("label").GetString().Should().Be("3");
        run.Error.Should().Contain("Tier 3");
    }

    [Fact]
    public void A_packed_caseload_is_unpacked_and_a_damaged_one_is_one_clear_line()
    {
        using (var file = File.Create(Path.Combine(_folder.Path, "cases.ndjson.gz")))
        using (var packed = new System.IO.Compression.GZipStream(file, System.IO.Compression.CompressionLevel.Fastest))
        {
            packed.Write(System.Text.Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 5000).Select(n => Good.Replace("62", (n % 100).ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)))));
        }

        Run("cases.ndjson.gz", "--as-of", "2006-03-31", "--out", "whole").ExitCode.Should().Be(0);
        Ids("whole").Should().HaveCount(5000);

        var bytes = File.ReadAllBytes(Path.Combine(_folder.Path, "cases.ndjson.gz"));
        File.WriteAllBytes(Path.Combine(_folder.Path, "cut.ndjson.gz"), bytes[..^(bytes.Length / 3)]);
        Fails(4, "cut.ndjson.gz", "cut.ndjson.gz", "--as-of", "2006-03-31", "--out", "cut");
        bytes.AsSpan(bytes.Length / 2, 40).Clear();
        File.WriteAllBytes(Path.Combine(_folder.Path, "damaged.ndjson.gz"), bytes);
        Fails(4, "damaged.ndjson.gz", "damaged.ndjson.gz", "--as-of", "2006-03-31", "--out", "damaged");
    }

    [Theory]
    [InlineData(2, "`--out`", "--out")]
    [InlineData(2, "not a date", "--as-of", "31/03/2006")]
    [InlineData(2, "did you mean `noms-2005`?", "cases.ndjson", "--policy", "noms-2006")]
    [InlineData(2, "--mapping", "cases.csv")]
    [InlineData(4, "is a folder", ".")]
    [InlineData(2, "same file", "cases.ndjson", "--out", "cases.ndjson")]
    [InlineData(4, "no such file", "missing.ndjson")]
    [InlineData(4, "no such file", "cases.ndjson", "--policy", "missing.json")]
    [InlineData(4, "no such file", "cases.csv", "--mapping", "missing.json")]
    [InlineData(3, "twice", "twice.csv", "--mapping", "map.json", "--as-of", "2006-03-31")]
    [InlineData(3, "empty", "empty.csv", "--mapping", "map.json", "--as-of", "2006-03-31")]
    public void What_cannot_work_is_one_clear_line_and_no_result(int exitCode, string reason, params string[] arguments)
    {
        _folder.Write("map.json", Mapping);
        _folder.Write("twice.csv", "Ref,Score,Harm,Ref\n");
        _folder.Write("empty.csv", "");

        Fails(exitCode, reason, arguments);
    }

    [Fact]
    public void The_sample_says_every_fault_of_a_policy_in_a_line()
    {
        _folder.Write("policy.json", "{\n  \"id\": \"x\",\n  \"vresion\": \"1\"\n}\n");

        var run = SampleProcess.BatchAllocation(_folder.Path, "cases.ndjson", "policy.json");

        run.ExitCode.Should().Be(3);
        run.ErrorLines.Should().HaveCountGreaterThan(3).And.OnlyContain(line => line.StartsWith("policy.json:"));
    }

    [Theory]
    [InlineData("there is no policy noms-2006", "cases.ndjson", "noms-2006")]
    [InlineData("there is no such file", "missing.ndjson")]
    public void The_sample_says_in_a_line_what_is_missing(string reason, params string[] arguments)
    {
        var run = SampleProcess.BatchAllocation(_folder.Path, arguments);

        run.ExitCode.Should().Be(4);
        run.ErrorLines.Should().ContainSingle().Which.Should().Contain(reason);
    }

    [SkippableOnWindowsFact]
    public void Decisions_for_a_device_need_to_be_told_where_the_rejects_go()
    {
        _folder.Write("cases.ndjson", Good);

        Fails(2, "--rejects", "cases.ndjson", "--as-of", "2006-03-31", "--out", "/dev/null");
        Run("cases.ndjson", "--as-of", "2006-03-31", "--out", "/dev/null", "--rejects", "rejects.ndjson").ExitCode.Should().Be(0);

        File.Exists("/dev/null.rejects.ndjson").Should().BeFalse();
    }

    [SkippableOnWindowsFact]
    public void A_full_disk_is_one_clear_line_and_no_result()
    {
        _folder.Write("cases.ndjson", Good);

        Fails(4, "No space left", "cases.ndjson", "--as-of", "2006-03-31", "--out", "/dev/full", "--rejects", "rejects.ndjson", "--summary", "sum.json");
    }

    [SkippableOnWindowsFact]
    public void A_reader_that_goes_away_is_one_clear_line()
    {
        using var shell = new Process { StartInfo = new ProcessStartInfo("bash") { WorkingDirectory = _folder.Path, RedirectStandardError = true, RedirectStandardOutput = true } };
        var caseload = RepositoryFile.Path("samples", "BatchAllocation", "caseload", "caseload-10000.ndjson");
        shell.StartInfo.ArgumentList.Add("-c");
        shell.StartInfo.ArgumentList.Add($"{AllocateProcess.Command}'{caseload}' --out - --rejects rejects.ndjson --quiet | head -n 1 >/dev/null; exit ${{PIPESTATUS[0]}}");

        shell.Start();
        var error = shell.StandardError.ReadToEnd();
        shell.WaitForExit();

        shell.ExitCode.Should().Be(4);
        error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().ContainSingle().Which.Should().Contain("standard output");
        _folder.Files.Should().BeEmpty();
    }

    [InterruptFact]
    public void An_interrupted_run_leaves_nothing_and_says_so()
    {
        var process = AllocateProcess.StartInterruptible(_folder.Path, "-", "--as-of", "2006-03-31", "--out", "out.ndjson");
        process.StandardInput.Write(Good);
        process.StandardInput.Flush();
        Wait(() => _folder.Files.Any());
        _folder.Files.Should().NotContain("out.ndjson").And.Contain(file => Partial().IsMatch(file));

        Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]).WaitForExit();
        process.WaitForExit(TimeSpan.FromSeconds(30)).Should().BeTrue();

        process.ExitCode.Should().Be(130);
        process.StandardError.ReadToEnd().Should().Be("noms-tiering: interrupted; nothing was written under a final name\n");
        _folder.Files.Should().BeEmpty();
        process.Dispose();
    }

    [Fact]
    public void A_result_that_was_there_stays_when_a_new_run_fails()
    {
        _folder.Write("out.ndjson", "what was there");
        _folder.Write("twice.csv", "Ref,Ref\n");
        _folder.Write("map.json", Mapping);

        Run("twice.csv", "--mapping", "map.json", "--as-of", "2006-03-31", "--out", "out.ndjson").ExitCode.Should().Be(3);

        _folder.Read("out.ndjson").Should().Be("what was there");
    }

    [Fact]
    public void The_example_in_the_README_of_the_samples_works()
    {
        var readme = RepositoryFile.Text("samples", "README.md");
        _folder.Write("extract.csv", Fenced(readme, "example.csv"));
        _folder.Write("extract.mapping.json", Fenced(readme, "example.mapping.json"));

        var run = Run("extract.csv", "--mapping", "extract.mapping.json", "--as-of", "2006-03-31", "--out", "out.ndjson");

        run.ExitCode.Should().Be(0, run.Error);
        Lines("out.ndjson").Select(d => d.GetProperty("scales").GetProperty("tier")).Select(t => (t.GetProperty("level").GetString(), t.GetProperty("change").GetString()))
            .Should().Equal(("3", "raised"), ("4", "same"));
    }

    private static string Fenced(string markdown, string name) =>
        Regex.Match(markdown, $"<!-- {Regex.Escape(name)} -->\n```[a-z]+\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;

    private static void Wait(Func<bool> until)
    {
        var waiting = Stopwatch.StartNew();
        while (!until() && waiting.Elapsed < TimeSpan.FromSeconds(30))
        {
            Thread.Sleep(20);
        }
    }

    private SampleProcess Run(params string[] arguments) => AllocateProcess.Run(_folder.Path, arguments);

    private void Fails(int exitCode, string reason, params string[] arguments) => AllocateProcess.Fails(_folder, exitCode, reason, arguments);

    private IEnumerable<string?> Ids(string file) => Lines(file).Select(line => line.GetProperty("id").GetString());

    private List<JsonElement> Lines(string file) =>
        [.. _folder.Read(file).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line))];

    [GeneratedRegex(@"^\.out\.ndjson\.\d+\.partial$")]
    private static partial Regex Partial();
}
