using System.CommandLine;
using System.Globalization;
using Noms.Tiering.Assurance;
using Noms.Tiering.Tool.Choosing;
using Noms.Tiering.Tool.Output;

namespace Noms.Tiering.Tool.Measuring;

/// <summary>The options of <c>impact</c>.</summary>
internal sealed class ImpactCommandOptions
{
    private readonly Argument<string> _caseload = new("caseload") { Description = "The caseload: .ndjson or .csv, also packed by gzip; `-` reads standard input.", HelpName = "CASELOAD" };
    private readonly Option<string> _before = Policy("--before", "By which policy cases are decided today: an id, a file or a folder.");
    private readonly Option<string> _after = Policy("--after", "By which they are to be decided; left out where overlays make it of the first.");
    private readonly Option<string[]> _overlays = new("--overlay") { Description = "An overlay of the policy after.", HelpName = "FILE" };
    private readonly Option<string[]> _scales = new("--scale") { Description = "Which scales are held against each other, such as `tier:protect` (default: those with one id).", HelpName = "BEFORE:AFTER" };
    private readonly Option<string> _mapping = Text("--mapping", "FILE", "What the columns of a CSV mean; a CSV needs one.");
    private readonly Option<string> _groups = Text("--groups", "FILE", "To which groups cases belong, by their ids: a CSV with a column `id`, or NDJSON with `--grouping`.");
    private readonly Option<string[]> _grouping = new("--grouping") { Description = "A grouping of the NDJSON in `--groups`; may be given several times.", HelpName = "ID" };
    private readonly Option<string> _asOf = Text("--as-of", "DATE", "The day as of which cases are decided that state none, as yyyy-MM-dd.");
    private readonly OutputOption _html = new("--html", "The impact as a page that stands by itself, too.");
    private readonly OutputOption _moved = new("--moved", "The ids of the cases that move; nothing else says which they are.");
    private readonly OutputOption _rejects = new("--rejects", "The rows that could not be read; they are counted in any case.");
    private readonly Option<string> _smallest = Text("--smallest-group", "N", "The smallest group that is compared with the others, in cases (default: 30).");
    private readonly Option<string> _suppress = Text("--suppress-below", "N", "Counts by group below this are left out (default: 5).");
    private readonly Option<string> _threads = Text("--threads", "N", "On how many threads to decide (default: as many as there are processors).");

    public void AddTo(Command command)
    {
        command.Arguments.Add(_caseload);
        foreach (var option in new Option[] { _before, _after, _overlays, _scales, _mapping, _groups, _grouping, _asOf, _html, _moved, _rejects, _smallest, _suppress, _threads })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>What is asked for.</summary>
    /// <exception cref="ToolException">It is not possible.</exception>
    public ImpactRequest Read(ParseResult parsed)
    {
        var before = parsed.GetValue(_before) ?? throw Wrong("say with `--before` by which policy cases are decided today");
        var overlays = parsed.GetValue(_overlays) ?? [];
        return new ImpactRequest
        {
            Caseload = parsed.GetValue(_caseload)!,
            Before = before,
            After = parsed.GetValue(_after) ?? (overlays.Length > 0 ? before : throw Wrong("say with `--after` by which policy they are to be decided, or with `--overlay` by which overlay")),
            Overlays = overlays,
            Options = new ImpactOptions
            {
                Pairs = [.. (parsed.GetValue(_scales) ?? []).Select(Pair)],
                SmallestGroup = Count(parsed.GetValue(_smallest), least: 1) ?? new ImpactOptions().SmallestGroup,
                SuppressBelow = Count(parsed.GetValue(_suppress), least: 0) ?? new ImpactOptions().SuppressBelow,
            },
            Mapping = parsed.GetValue(_mapping),
            Groups = parsed.GetValue(_groups),
            Groupings = [.. parsed.GetValue(_grouping) ?? []],
            AsOf = Dates.Parse(parsed.GetValue(_asOf)),
            Html = parsed.GetValue(_html),
            Moved = parsed.GetValue(_moved),
            Rejects = parsed.GetValue(_rejects),
            Threads = Count(parsed.GetValue(_threads), least: 1) ?? Environment.ProcessorCount,
        };
    }

    private static Option<string> Policy(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "ID|FILE|FOLDER",
        CompletionSources = { _ => ShippedPolicies.Completions() },
    };

    private static Option<string> Text(string name, string value, string description) => new(name) { Description = description, HelpName = value };

    private static ScalePair Pair(string text) => text.Split(':') is [{ Length: > 0 } before, { Length: > 0 } after]
        ? new(before, after)
        : throw Wrong($"`{text}` is not a pair of scales; write the one before and the one after, such as `tier:protect`");

    private static int? Count(string? text, int least) => text is null
        ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count >= least
            ? count
            : throw Wrong($"`{text}` is not a whole number of at least {least}");

    private static ToolException Wrong(string reason) => ToolException.Usage($"noms-tiering impact: {reason}");
}
