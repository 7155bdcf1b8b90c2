using System.CommandLine;
using System.Globalization;
using Noms.Tiering.Files;
using Noms.Tiering.Tool.Output;

namespace Noms.Tiering.Tool.Allocating;

/// <summary>The options of an allocation run.</summary>
internal sealed class AllocationOptions
{
    private const int MostThreads = 1024;

    private readonly Argument<string> _caseload = new("caseload") { Description = "What to decide: .ndjson or .csv, also packed by gzip; `-` reads standard input. Left out only with `--merge`.", HelpName = "CASELOAD", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string> _mapping = Text("--mapping", "FILE", "What the columns of a CSV mean; a CSV needs one.");
    private readonly Option<string> _asOf = Text("--as-of", "DATE", "The day as of which cases are decided that state none, as yyyy-MM-dd.");
    private readonly OutputOption _out = new("--out", "The decisions, packed where the name ends in .gz; `-` writes them to standard output (default: decisions.ndjson).");
    private readonly OutputOption _rejects = new("--rejects", "The rows that could not be read (default: beside the decisions, as .rejects.ndjson).");
    private readonly OutputOption _summary = new("--summary", "The summary as JSON, to a file; it is printed in any case.");
    private readonly Option<string> _threads = Text("--threads", "N", "On how many threads to decide (default: as many as there are processors).");
    private readonly Option<bool> _checkpoint = new("--checkpoint") { Description = "Keep checkpoints beside the decisions, so that a run that was killed can go on." };
    private readonly Option<bool> _resume = new("--resume") { Description = "Go on from the checkpoint, if there is one, and keep checkpoints." };
    private readonly Option<string> _every = Text("--checkpoint-every", "ROWS", "How many rows lie between checkpoints (default: 250000).");
    private readonly Option<string> _partition = Text("--partition", "K/N", "Decide the Kth of N parts; its results are named for it, as decisions.2-of-4.ndjson.");
    private readonly Option<string> _merge = Text("--merge", "N", "Merge the results of N parts, as `--partition` names them, to those of the whole.");
    private readonly Option<bool> _trace = new("--trace") { Description = "The whole trace in each decision." };
    private readonly Option<bool> _quiet = new("--quiet") { Description = "No progress and no printed summary." };

    public void AddTo(Command command)
    {
        command.Arguments.Add(_caseload);
        foreach (var option in new Option[] { _mapping, _asOf, _out, _rejects, _summary, _threads, _checkpoint, _resume, _every, _partition, _merge, _trace, _quiet })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>What the command line asks for.</summary>
    /// <exception cref="ToolException">It is not possible.</exception>
    public AllocationPlan Read(ParseResult parsed)
    {
        var decisions = parsed.GetValue(_out) ?? "decisions.ndjson";
        var plan = new AllocationPlan
        {
            Caseload = parsed.GetValue(_caseload),
            Mapping = parsed.GetValue(_mapping),
            AsOf = Dates.Parse(parsed.GetValue(_asOf)),
            Out = decisions,
            Rejects = parsed.GetValue(_rejects) ?? Beside(decisions == "-" ? "decisions.ndjson" : decisions),
            Summary = parsed.GetValue(_summary),
            Threads = Count(parsed.GetValue(_threads), "a number of threads", MostThreads) ?? Environment.ProcessorCount,
            Checkpoints = parsed.GetValue(_checkpoint),
            Resumes = parsed.GetValue(_resume),
            CheckpointEvery = Count(parsed.GetValue(_every), "a number of rows") ?? 250_000,
            Part = parsed.GetValue(_partition) is { } text ? Part(text) : null,
            Merge = Count(parsed.GetValue(_merge), "a number of parts"),
            WithTrace = parsed.GetValue(_trace),
            IsQuiet = parsed.GetValue(_quiet),
        };
        PlanCheck.Check(plan, parsed, parsed.GetValue(_rejects) is not null);
        return plan;
    }

    private static Option<string> Text(string name, string value, string description) => new(name) { Description = description, HelpName = value };

    private static int? Count(string? text, string what, int most = int.MaxValue) => text is null
        ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0 && count <= most
            ? count
            : throw ToolException.Usage($"noms-tiering allocate: `{text}` is not {what}");

    private static CaseloadPart Part(string text) => CaseloadPart.TryParse(text, out var part)
        ? part
        : throw ToolException.Usage($"noms-tiering allocate: `{text}` is not a part; write which of how many, such as `2/4`");

    /// <summary>Packed where the decisions are.</summary>
    private static string Beside(string decisions) => OutputFile.IsPacked(decisions)
        ? Beside(decisions[..^3]) + decisions[^3..]
        : Path.ChangeExtension(decisions, null) + ".rejects.ndjson";
}
