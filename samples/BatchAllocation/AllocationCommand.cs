using System.Text;
using Noms.Tiering.Allocation;
using Noms.Tiering.Files;

namespace Noms.Tiering.Samples.BatchAllocation;

/// <summary>The main job: a caseload in, decisions, rejects and a summary out; or the results of its parts in, and those of the whole out.</summary>
internal sealed class AllocationCommand(Options options)
{
    /// <summary>Runs the job and gives the exit code.</summary>
    public int Run(CancellationToken cancellation)
    {
        var policy = PolicySource.Find(options.Policy);
        var files = new FileRun
        {
            Caseload = options.Caseload ?? Path.Combine(AppContext.BaseDirectory, "caseload", "caseload-10000.ndjson"),
            Mapping = Mapping(policy),
            Decisions = options.Out,
            Rejects = options.RejectsPath,
            Summary = options.Summary,
            Threads = options.Threads ?? Environment.ProcessorCount,
            KeepsCheckpoints = options.KeepsCheckpoints,
            Resumes = options.Resumes,
            RowsBetweenCheckpoints = options.CheckpointEvery,
        };
        files = options.Part is { } part ? files.OfPart(part) : files;
        var summary = options.Merge is { } parts ? files.Join(parts, policy.Run(options), cancellation) : Decide(files, policy.Run(options), cancellation);
        Print(files, summary);
        return summary.Rejected > 0 ? ExitCode.Rejects : ExitCode.Done;
    }

    private IAllocationSummary Decide(FileRun files, IAllocationRun run, CancellationToken cancellation)
    {
        var progress = options.IsQuiet || Console.IsErrorRedirected ? null : new ProgressLine(Console.Error);
        try
        {
            return files.Decide(run, progress, cancellation);
        }
        catch (FileRunException fault) when (!fault.HeaderFaults.IsEmpty)
        {
            throw PolicySource.Faulty(options.Mapping!, fault.HeaderFaults);
        }
        finally
        {
            progress?.Clear();
        }
    }

    private CsvMapping? Mapping(ChosenPolicy policy)
    {
        if (options.Mapping is null)
        {
            return options.Caseload is { } caseload && FileRun.IsCsv(caseload)
                ? throw new CommandException(ExitCode.Usage, "a CSV needs `--mapping FILE`, which says what its columns mean")
                : null;
        }

        var result = policy.ReadMapping(PolicySource.Read("mapping", options.Mapping));
        return result.IsSuccess ? result.Mapping : throw PolicySource.Faulty(options.Mapping, result.Diagnostics);
    }

    private void Print(FileRun files, IAllocationSummary summary)
    {
        if (options.IsQuiet)
        {
            return;
        }

        var text = new StringBuilder(summary.ToText());
        if (files.Decisions != "-")
        {
            text.Append($"\nDecisions: {files.Decisions}\n");
        }

        text.Append($"Rejects:   {files.Rejects}\n");
        if (files.Decisions == "-")
        {
            Console.Error.Write(text);
            return;
        }

        StandardOutput.Write(Encoding.UTF8.GetBytes(text.ToString()), "print the summary (the decisions are written)");
    }
}
