using System.IO.Compression;
using System.Text;
using FluentAssertions;

namespace Noms.Tiering.Tests.Allocation;

/// <summary>Runs that are killed without a warning, at moments that a seed gives, and go on.</summary>
public sealed class KilledRuns : IDisposable
{
    private const int Kills = 10;
    private const int MostTries = 4 * Kills;
    private const int Seed = 20061130;

    private readonly WorkFolder _folder = new();

    public KilledRuns()
    {
        var shipped = RepositoryFile.Text("samples", "BatchAllocation", "caseload", "caseload-10000.ndjson");
        _folder.Write("cases.ndjson", string.Concat(Enumerable.Repeat(shipped + "not a case\n", 6)));
    }

    public void Dispose() => _folder.Dispose();

    [SkippableOnWindowsFact]
    public void Killed_at_ten_moments_a_run_ends_with_the_bytes_of_one_that_was_not() => KillAndCompare("");

    [SkippableOnWindowsFact]
    public void Killed_at_ten_moments_a_packed_run_ends_with_the_bytes_of_one_that_was_not()
    {
        Pack("cases.ndjson");
        KillAndCompare(".gz");
    }

    private void KillAndCompare(string packed)
    {
        Run("whole" + packed, packed).ExitCode.Should().Be(1);
        var length = new FileInfo(Full("whole" + packed)).Length;
        var dice = new Random(Seed);
        var kills = 0;
        for (var tries = 0; kills < Kills && tries < MostTries; tries++)
        {
            if (IsKilledAt(length * (kills + dice.NextDouble()) / (Kills + 1), "killed" + packed, packed))
            {
                kills++;
            }
            else
            {
                // It was done before it could be killed, which must be as good; the next begins anew.
                SameBytes(packed);
            }
        }

        kills.Should().Be(Kills, "seed {0}", Seed);
        Run("killed" + packed, packed, "--resume").ExitCode.Should().Be(1);
        SameBytes(packed);
        _folder.Files.Should().NotContain(file => file.StartsWith('.'));
    }

    private void SameBytes(string packed)
    {
        foreach (var (whole, killed) in new[] { ("whole" + packed, "killed" + packed), ("whole.rejects.ndjson" + packed, "killed.rejects.ndjson" + packed), ("whole.json", "killed.json") })
        {
            File.ReadAllBytes(Full(killed)).AsSpan().SequenceEqual(File.ReadAllBytes(Full(whole))).Should().BeTrue("{0} is as {1}, seed {2}", killed, whole, Seed);
        }
    }

    /// <summary>Goes on with the run, and kills it once it has written so many bytes of decisions; false where it was done before.</summary>
    private bool IsKilledAt(double bytes, string name, string packed)
    {
        using var process = AllocateProcess.Start(_folder.Path, Arguments(name, packed, "--resume"));
        process.StandardInput.Close();
        var partial = new FileInfo(Full($".{name}.partial"));
        while (!process.WaitForExit(1))
        {
            partial.Refresh();
            if (partial.Exists && partial.Length >= bytes)
            {
                process.Kill();
                process.WaitForExit();
                return !File.Exists(Full(name)) || File.Exists(Full($".{name}.checkpoint"));
            }
        }

        process.ExitCode.Should().Be(1, process.StandardError.ReadToEnd());
        return false;
    }

    private SampleProcess Run(string name, string packed, params string[] more) =>
        AllocateProcess.Run(_folder.Path, Arguments(name, packed, more));

    private static string[] Arguments(string name, string packed, params string[] more) =>
    [
        "cases.ndjson" + packed, "--out", name, "--summary", Path.ChangeExtension(name, null) + ".json", "--checkpoint-every", "2000", "--threads", "1", "--quiet", .. more,
    ];

    private string Full(string name) => Path.Combine(_folder.Path, name);

    private void Pack(string name)
    {
        using var to = new GZipStream(File.Create(Full(name + ".gz")), CompressionLevel.Fastest);
        to.Write(Encoding.UTF8.GetBytes(_folder.Read(name)));
    }
}
