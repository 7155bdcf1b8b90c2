using System.Text;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using Noms.Tiering.Benchmarks.Processes;
using Noms.Tiering.Benchmarks.Results;

namespace Noms.Tiering.Benchmarks.Micro;

/// <summary>Runs the benchmarks of BenchmarkDotNet, and records their tables.</summary>
internal static class MicroReport
{
    public static void Write(string[] options, bool isRecorded)
    {
        using var artifacts = new TemporaryFolder();
        var summaries = BenchmarkSwitcher.FromAssembly(typeof(MicroReport).Assembly)
            .Run(options.Length > 0 ? options : ["--filter", "*"], Quick.Config(artifacts.File("artifacts")))
            .ToList();
        if (isRecorded)
        {
            ResultsFile.Record("micro", string.Join("\n", summaries.Select(Table)));
        }
    }

    private static string Table(Summary summary)
    {
        var name = summary.BenchmarksCases[0].Descriptor.Type.Name;
        var report = Directory.EnumerateFiles(summary.ResultsDirectoryPath, $"*{name}-report-github.md").Single();
        var rows = File.ReadAllLines(report).Where(line => line.StartsWith('|'));
        return new StringBuilder("### ").Append(name).Append("\n\n").AppendJoin('\n', rows).Append('\n').ToString();
    }
}
