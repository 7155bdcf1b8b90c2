using System.Diagnostics;
using System.IO.Compression;
using FluentAssertions;
using Xunit;

namespace Noms.Tiering.Tests.Allocation;

/// <summary>What goes wrong with files: one clear line, an exit code, and nothing lost.</summary>
public sealed class FaultsOfFiles : IDisposable
{
    private const string Good = """{ "id": "A", "asOf": "2006-03-31", "facts": { "ogrs3": 62, "riskOfSeriousHarm": "medium" } }""" + "\n";

    private readonly WorkFolder _folder = new();

    public FaultsOfFiles()
    {
        _folder.Write("cases.ndjson", string.Concat(Enumerable.Repeat(Good, 8000)) + "not a case\n");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(9)]
    [InlineData(17)]
    [InlineData(1000)]
    public void Packed_input_that_was_cut_off_is_never_taken_for_whole(int missing)
    {
        var bytes = Packed("cases.ndjson");
        File.WriteAllBytes(Full("cut.gz"), bytes[..^missing]);

        Fails(4, "cut off", "cut.gz", "--out", "out.ndjson");
    }

    [Fact]
    public void Packed_input_may_have_several_members_and_any_name()
    {
        var bytes = Packed("cases.ndjson");
        File.WriteAllBytes(Full("twice"), [.. bytes, .. bytes]);

        Run("twice", "--out", "out.ndjson").ExitCode.Should().Be(1);

        _folder.Read("out.ndjson").Count(c => c == '\n').Should().Be(16_000);
    }

    [Fact]
    public void Results_are_packed_where_their_names_say_so()
    {
        Run("cases.ndjson", "--out", "plain.ndjson").ExitCode.Should().Be(1);

        Run("cases.ndjson", "--out", "packed.ndjson.gz", "--checkpoint-every", "3000").ExitCode.Should().Be(1);

        Unpacked("packed.ndjson.gz").Should().Be(_folder.Read("plain.ndjson"));
        Unpacked("packed.rejects.ndjson.gz").Should().Be(_folder.Read("plain.rejects.ndjson"));
    }

    [SkippableOnWindowsFact]
    public void Input_that_cannot_be_read_is_one_clear_line() => Fails(4, "cannot read the caseload /proc/self/mem", "/proc/self/mem", "--out", "out.ndjson");

    [SkippableOnWindowsFact]
    public void A_result_for_a_stream_of_the_process_is_written_there()
    {
        var error = Shell("cases.ndjson --out out.ndjson --rejects /proc/self/fd/2 --quiet", before: "", exitCode: 1);

        error.Should().StartWith("{\"line\":8001,");
    }

    [SkippableOnWindowsFact]
    public void A_disk_that_is_full_keeps_what_is_done_and_the_run_can_be_resumed()
    {
        Run("cases.ndjson", "--out", "whole.ndjson", "--summary", "whole.json").ExitCode.Should().Be(1);

        FillUp("disk.ndjson", "--summary disk.json").Should().Contain("cannot write the decisions").And.Contain("can be resumed");
        _folder.Files.Should().NotContain("disk.ndjson").And.Contain(".disk.ndjson.checkpoint");
        Run("cases.ndjson", "--out", "disk.ndjson", "--summary", "disk.json", "--checkpoint-every", "1000", "--resume").ExitCode.Should().Be(1);

        foreach (var end in new[] { ".ndjson", ".rejects.ndjson", ".json" })
        {
            _folder.Read("disk" + end).Should().Be(_folder.Read("whole" + end));
        }
    }

    [SkippableOnWindowsFact]
    public void A_checkpoint_of_another_run_is_refused_and_says_in_what()
    {
        FillUp("out.ndjson", "");
        string[] run = ["cases.ndjson", "--out", "out.ndjson", "--checkpoint-every", "1000"];

        Fails(5, "resume it, or delete", [.. run, "--checkpoint"]);
        Fails(5, "the policy", [.. run, "--resume", "--policy", "utm-2021"]);
        Fails(5, "the options", [.. run, "--resume", "--as-of", "2006-03-31"]);
        _folder.Write("cases.ndjson", _folder.Read("cases.ndjson") + Good);
        Fails(5, "the caseload is not as then", [.. run, "--resume"]);
        _folder.Write(".out.ndjson.checkpoint", "{}");
        Fails(5, "is no checkpoint", [.. run, "--resume"]);
    }

    [SkippableOnWindowsFact]
    public void A_caseload_that_was_changed_before_the_checkpoint_is_not_gone_on_with()
    {
        FillUp("out.ndjson", "");
        var cases = _folder.Read("cases.ndjson");
        var changed = cases.IndexOf("ogrs3", 100_000, StringComparison.Ordinal);
        _folder.Write("cases.ndjson", string.Concat(cases.AsSpan(0, changed), "ogrs4", cases.AsSpan(changed + 5)));

        Fails(5, "the caseload is not as then", "cases.ndjson", "--out", "out.ndjson", "--checkpoint-every", "1000", "--resume");
    }

    [Theory]
    [InlineData("cannot be read again", "-")]
    [InlineData("cannot be taken back", "cases.ndjson", "--out", "-")]
    public void What_cannot_be_read_or_taken_back_keeps_no_checkpoints(string reason, params string[] arguments) => Fails(2, reason, [.. arguments, "--checkpoint"]);

    [Fact]
    public void A_packed_caseload_has_no_parts()
    {
        File.WriteAllBytes(Full("cases.ndjson.gz"), Packed("cases.ndjson"));

        Fails(2, "unpack it first", "cases.ndjson.gz", "--partition", "1/2", "--out", "out.ndjson");
    }

    /// <summary>
    /// Lets no file grow beyond a megabyte, as a disk that is full would not; what was said of that. The runtime's own protection of its code
    /// takes a file as well, so it is off.
    /// </summary>
    private string FillUp(string name, string more) => Shell(
        $"cases.ndjson --out {name} --checkpoint --checkpoint-every 1000 --threads 1 --quiet {more}", before: "trap '' XFSZ; ulimit -f 1000; DOTNET_EnableWriteXorExecute=0 ", exitCode: 4);

    private string Shell(string arguments, string before, int exitCode)
    {
        var command = $"{before}{AllocateProcess.Command}{arguments}";
        using var shell = new Process { StartInfo = new ProcessStartInfo("bash", ["-c", command]) { WorkingDirectory = _folder.Path, RedirectStandardError = true } };
        shell.Start();
        var error = shell.StandardError.ReadToEnd();
        shell.WaitForExit();
        shell.ExitCode.Should().Be(exitCode, error);
        error.TrimEnd('\n').Should().NotContain("\n", "it is one line");
        return error;
    }

    private SampleProcess Run(params string[] arguments) => AllocateProcess.Run(_folder.Path, arguments);

    private void Fails(int exitCode, string reason, params string[] arguments) => AllocateProcess.Fails(_folder, exitCode, reason, arguments);

    private byte[] Packed(string name)
    {
        using var packed = new MemoryStream();
        using (var to = new GZipStream(packed, CompressionLevel.Fastest))
        {
            to.Write(File.ReadAllBytes(Full(name)));
        }

        return packed.ToArray();
    }

    private string Unpacked(string name)
    {
        using var text = new StreamReader(new GZipStream(File.OpenRead(Full(name)), CompressionMode.Decompress));
        return text.ReadToEnd();
    }

    private string Full(string name) => Path.Combine(_folder.Path, name);
}
