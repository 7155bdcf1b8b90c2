using Noms.Tiering.Benchmarks.Bars;
using Noms.Tiering.Benchmarks.Caseloads;
using Noms.Tiering.Benchmarks.Micro;
using Noms.Tiering.Benchmarks.Profiles;

namespace Noms.Tiering.Benchmarks;

/// <summary>Reads the command line.</summary>
internal static class BenchmarkCommand
{
    private const string Help = """
        Usage: dotnet run -c Release --project benchmarks/Noms.Tiering.Benchmarks -- COMMAND

          bars [--quick] [--record]    every bar of the design in one run, with its ratio: about six minutes;
                                       --quick takes one and leaves out the million cases
          ratios                       of these the ratios to handwritten code alone: under a minute
          runs                         of these the allocation runs alone: two minutes
          cold-start                   of these the start of the command that decides a case: two minutes, most of them to publish
          policies                     of these loading a policy and walking all of its cells: seconds
          ten-million [--record]       1,000,000 and 10,000,000 cases from file to file: about 16 GB of temporary files
          profile [--quick] [--record] where the time of each bar goes, by part of the work and by method; needs Linux and perf;
                                       --quick gives the parts of deciding and of traces alone
          micro [--record] [OPTIONS]   the benchmarks of BenchmarkDotNet, with its options (such as --filter *Trace*)
          caseload FORM N FILE         writes N cases as ndjson or csv
          walk-ndjson FILE, walk-csv FILE   the bare walks that whole runs are held against

        --record writes the tables to benchmarks/results/, and those of bars into README.md too.

        """;

    public static int Run(string[] arguments)
    {
        var isRecorded = arguments.Contains("--record");
        string[] given = [.. arguments.Where(argument => argument != "--record")];
        switch (given)
        {
            case ["bars"]:
                BarsReport.Write(Effort.Full, isRecorded);
                return 0;
            case ["bars", "--quick"]:
                BarsReport.Write(Effort.Quick, isRecorded);
                return 0;
            case ["ratios"]:
                BarsReport.WriteRatios(Effort.Quick);
                return 0;
            case ["policies"]:
                BarsReport.WritePolicies(Effort.Quick);
                return 0;
            case ["cold-start"]:
                BarsReport.WriteStarts(Effort.Full);
                return 0;
            case ["runs"]:
                BarsReport.WriteRuns("caseloads", Effort.Full, isRecorded: false);
                return 0;
            case ["ten-million"]:
                BarsReport.WriteRuns("ten-million", Effort.TenMillion, isRecorded);
                return 0;
            case ["profile"]:
                ProfileReport.Write(isRecorded);
                return 0;
            case ["profile", "--quick"]:
                ProfileReport.WriteParts();
                return 0;
            case ["loop", var what, var cases]:
                ProfiledWork.Run(what, int.Parse(cases, System.Globalization.CultureInfo.InvariantCulture));
                return 0;
            case ["micro", .. var options]:
                MicroReport.Write(options, isRecorded);
                return 0;
            case ["caseload", "ndjson", var count, var path]:
                CaseloadFile.Ndjson().Write(path, int.Parse(count, System.Globalization.CultureInfo.InvariantCulture));
                return 0;
            case ["caseload", "csv", var count, var path]:
                CaseloadFile.Csv().Write(path, int.Parse(count, System.Globalization.CultureInfo.InvariantCulture));
                return 0;
            case ["walk-ndjson", var path]:
                return Walk(path, JsonWalk.Tokens);
            case ["walk-csv", var path]:
                return Walk(path, CsvWalk.Fields);
            default:
                Console.Error.Write(Help);
                return 2;
        }
    }

    private static int Walk(string path, Func<Stream, long> walk)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        Console.WriteLine(walk(file));
        return 0;
    }
}
