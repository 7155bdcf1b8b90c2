using System.Text;
using Noms.Tiering.Allocation;

namespace Noms.Tiering.Samples.BatchAllocation;

/// <summary>The main job: a caseload in, decisions, rejects and a summary out.</summary>
internal sealed class AllocationCommand(Options options) : IDisposable
{
    private readonly List<WholeFile> _files = [];

    /// <summary>Runs the job and gives the exit code.</summary>
    public int Run(CancellationToken cancellation)
    {
        var policy = PolicySource.Find(options.Policy);
        var path = options.Caseload ?? Path.Combine(AppContext.BaseDirectory, "caseload", "caseload-10000.ndjson");
        var mapping = Mapping(path, policy);
        using var input = InputFile.Open(path);
        var caseload = Rows(input, mapping, policy, path);
        var decisions = Begin(options.Out, "the decisions");
        var rejects = Begin(options.RejectsPath, "the rejects");
        var summaryFile = options.Summary is { } summaryPath ? Begin(summaryPath, "the summary") : null;

        var progress = options.IsQuiet || Console.IsErrorRedirected ? null : new ProgressLine(input, Console.Error);
        RunResult result;
        try
        {
            result = policy.Decide(options, caseload, decisions.Stream, rejects.Stream, progress, cancellation);
        }
        finally
        {
            progress?.Clear();
        }

        if (summaryFile is not null)
        {
            result.WriteJson(summaryFile.Stream);
        }

        _files.ForEach(file => file.Finish());
        cancellation.ThrowIfCancellationRequested();

        // The decisions get their name last: where they stand, everything stands.
        _files.Reverse();
        _files.ForEach(file => file.Publish());
        Print(result);
        return result.Rejected > 0 ? ExitCode.Rejects : ExitCode.Done;
    }

    /// <summary>Takes away what was begun and not published.</summary>
    public void Dispose() => _files.ForEach(file => file.Dispose());

    private WholeFile Begin(string path, string title)
    {
        var file = WholeFile.Create(path, title);
        _files.Add(file);
        return file;
    }

    private CsvMapping? Mapping(string caseload, ChosenPolicy policy)
    {
        var isCsv = caseload.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) || caseload.EndsWith(".csv.gz", StringComparison.OrdinalIgnoreCase);
        if (options.Mapping is null)
        {
            return isCsv
                ? throw new CommandException(ExitCode.Usage, "a CSV needs `--mapping FILE`, which says what its columns mean")
                : null;
        }

        var result = policy.ReadMapping(NamedStream.Try($"read the mapping {options.Mapping}", () => File.ReadAllBytes(options.Mapping)));
        return result.IsSuccess ? result.Mapping : throw PolicySource.Faulty(options.Mapping, result.Diagnostics);
    }

    private IEnumerable<CaseloadEntry> Rows(InputFile input, CsvMapping? mapping, ChosenPolicy policy, string path)
    {
        if (mapping is null)
        {
            return Caseload.FromNdjson(input.Stream, policy.Catalogue);
        }

        CsvRecordReader records;
        try
        {
            records = CsvRecordReader.Open(input.Stream);
        }
        catch (CaseloadException fault)
        {
            throw new CommandException(ExitCode.InputOrOutputFailed, $"cannot read the caseload {path}: {fault.Message}");
        }

        var faults = mapping.CheckHeader(records.Header);
        return faults.IsEmpty ? Caseload.FromCsv(records, mapping) : throw PolicySource.Faulty(options.Mapping!, faults);
    }

    private void Print(RunResult result)
    {
        if (options.IsQuiet)
        {
            return;
        }

        var text = new StringBuilder(result.Text);
        if (options.Out != "-")
        {
            text.Append($"\nDecisions: {options.Out}\n");
        }

        text.Append($"Rejects:   {options.RejectsPath}\n");
        if (options.Out == "-")
        {
            Console.Error.Write(text);
            return;
        }

        using var output = new NamedStream(StandardOutput.Open(), "print the summary (the decisions are written)");
        output.Write(Encoding.UTF8.GetBytes(text.ToString()));
        output.Flush();
    }
}
