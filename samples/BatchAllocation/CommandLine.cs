using System.Globalization;
using Noms.Tiering.Files;

namespace Noms.Tiering.Samples.BatchAllocation;

/// <summary>Reads the command line.</summary>
internal static class CommandLine
{
    private const int MostThreads = 1024;

    public const string Help = """
        Decides a caseload under a tiering policy: a case a line in, a decision a line out, and a summary.

        Usage: dotnet run -c Release --project samples/BatchAllocation -- [options]

          --caseload FILE   what to decide: .ndjson or .csv, either also packed by gzip; `-` reads standard input
                            (default: the generated caseload of 10,000 that ships with the sample)
          --policy ID|FILE  the id of a policy of the library, or a policy file (default: noms-2005);
                            of several versions each case has the one in force on its as-of date
          --mapping FILE    what the columns of a CSV mean; a CSV needs one
          --as-of DATE      the day as of which cases are decided that state none, as yyyy-MM-dd
          --out FILE        the decisions, packed if it ends in .gz; `-` writes them to standard output
                            (default: artifacts/batch-allocation/decisions.ndjson)
          --rejects FILE    the rows that could not be read (default: beside the decisions, as .rejects.ndjson);
                            to be given where --out is a device, such as /dev/null
          --summary FILE    the summary as JSON; the text is printed in any case
          --threads N       on how many threads to decide (default: as many as there are processors)
          --checkpoint      keep checkpoints beside the decisions, so that a run that was killed can go on
          --resume          go on from the checkpoint, if there is one, and keep checkpoints
          --checkpoint-every ROWS
                            how many rows lie between checkpoints (default 250000)
          --partition K/N   decide the Kth of N parts; its results are named for it, as decisions.2-of-4.ndjson
                            (standard input is a part already, and all of it is decided)
          --merge N         merge the results of N parts, as --partition names them, to those of the whole
          --trace           the whole trace in each decision
          --quiet           no progress and no printed summary
          --generate N      write N generated cases to --out instead, from --seed S (default 2005)
          --help            this text

        Exit codes: 0 done; 1 done, and some rows were rejected; 2 wrong usage; 3 the policy or the mapping is faulty;
        4 input or output failed; 5 a checkpoint or a part is of another run; 130 interrupted.
        Whatever fails leaves nothing half-written under a final name.

        """;

    private static readonly string[] WithValue =
        ["--caseload", "--policy", "--mapping", "--as-of", "--out", "--rejects", "--summary", "--threads", "--checkpoint-every", "--partition", "--merge", "--generate", "--seed"];

    private static readonly string[] Alone = ["--checkpoint", "--resume", "--trace", "--quiet", "--help"];

    public static Options Parse(IReadOnlyList<string> arguments)
    {
        var options = new Options();
        var given = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < arguments.Count; index++)
        {
            var name = arguments[index] == "-h" ? "--help" : arguments[index];
            if (!WithValue.Contains(name) && !Alone.Contains(name))
            {
                throw Wrong($"unknown option `{name}`{NearestName.Hint(name, WithValue.Concat(Alone))}");
            }

            if (!given.Add(name))
            {
                throw Wrong($"the option `{name}` is given twice");
            }

            var value = "";
            if (WithValue.Contains(name))
            {
                value = ++index < arguments.Count && arguments[index].Length > 0 && !arguments[index].StartsWith("--", StringComparison.Ordinal)
                    ? arguments[index]
                    : throw Wrong($"the option `{name}` needs a value");
            }

            options = With(options, name, value);
        }

        CheckFiles(options);
        return options;
    }

    private static Options With(Options options, string name, string value) => name switch
    {
        "--caseload" => options with { Caseload = value },
        "--policy" => options with { Policy = value },
        "--mapping" => options with { Mapping = value },
        "--as-of" => options with { AsOf = Date(value) },
        "--out" => options with { Out = value },
        "--rejects" => options with { Rejects = value },
        "--summary" => options with { Summary = value },
        "--threads" => options with { Threads = Count(value, "a number of threads", MostThreads) },
        "--checkpoint" => options with { KeepsCheckpoints = true },
        "--resume" => options with { Resumes = true },
        "--checkpoint-every" => options with { CheckpointEvery = Count(value, "a number of rows") },
        "--partition" => options with { Part = CaseloadPart.TryParse(value, out var part) ? part : throw Wrong($"`{value}` is not a part; write which of how many, such as `2/4`") },
        "--merge" => options with { Merge = Count(value, "a number of parts") },
        "--generate" => options with { Generate = Count(value, "a number of cases") },
        "--seed" => options with { Seed = Seed(value) },
        "--trace" => options with { WithTrace = true },
        "--quiet" => options with { IsQuiet = true },
        _ => options with { WantsHelp = true },
    };

    private static DateOnly Date(string value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw Wrong($"`{value}` is not a date; write year-month-day, such as `2006-03-31`");

    private static int Count(string value, string what, int most = int.MaxValue) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0 && count <= most
            ? count
            : throw Wrong($"`{value}` is not {what}");

    private static ulong Seed(string value) =>
        ulong.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seed)
            ? seed
            : throw Wrong($"`{value}` is not a seed, a whole number from 0");

    private static void CheckFiles(Options options)
    {
        if (options is { Part: not null, Merge: not null } or { Merge: not null, Caseload: not null })
        {
            throw Wrong("`--merge` decides nothing, so it takes neither `--partition` nor `--caseload`");
        }

        if (options is { Rejects: null, Generate: null, WantsHelp: false } && options.Out != "-" && IsAmongDevices(options.Out))
        {
            throw Wrong($"`--out {options.Out}` is a device, which has nothing beside it; say with `--rejects` where the rejects go");
        }

        var files = new[] { ("--caseload", options.Caseload), ("--mapping", options.Mapping), ("--out", options.Out), ("--rejects", options.RejectsPath), ("--summary", options.Summary) }
            .Where(file => file.Item2 is not null and not "-")
            .Select(file => (Option: file.Item1, Path: Path.GetFullPath(file.Item2!)))
            .ToArray();
        foreach (var (option, path) in files)
        {
            if (files.FirstOrDefault(other => other.Option != option && other.Path == path) is { Option: { } other } && !path.StartsWith("/dev/", StringComparison.Ordinal))
            {
                throw Wrong($"`{option}` and `{other}` name the same file");
            }
        }
    }

    private static bool IsAmongDevices(string path) =>
        OutputFile.IsDevice(path) || (!OperatingSystem.IsWindows() && Path.GetDirectoryName(Path.GetFullPath(path)) == "/dev");

    private static CommandException Wrong(string reason) => new(ExitCode.Usage, $"{reason} (`--help` lists the options)");
}
