using System.Text;
using Noms.Tiering.Allocation;
using Noms.Tiering.Files;
using Noms.Tiering.Tool.Choosing;
using Noms.Tiering.Tool.Output;

namespace Noms.Tiering.Tool.Allocating;

/// <summary>An allocation run from file to file, or the joining of its parts.</summary>
internal sealed class AllocationJob(AllocationPlan plan, ChosenPolicy policy)
{
    /// <summary>Runs it and gives the exit code.</summary>
    public int Run(bool asJson, CancellationToken stop)
    {
        var files = new FileRun
        {
            Caseload = plan.Caseload ?? "",
            Mapping = Mapping(),
            Decisions = plan.Out,
            Rejects = plan.Rejects,
            Summary = plan.Summary,
            Threads = plan.Threads,
            KeepsCheckpoints = plan.Checkpoints,
            Resumes = plan.Resumes,
            RowsBetweenCheckpoints = plan.CheckpointEvery,
        };
        files = plan.Part is { } part ? files.OfPart(part) : files;
        var run = policy.Run(plan.AsOf, plan.WithTrace);
        var summary = plan.Merge is { } parts ? files.Join(parts, run, stop) : Decide(files, run, stop);
        Print(files, summary, asJson);
        if (summary.CasesIn == 0 && plan.Part is null)
        {
            throw new ToolException(ExitCode.Findings, $"noms-tiering: the caseload {InputBytes.NameOf(plan.Caseload ?? plan.Out)} is empty; nothing was decided");
        }

        return summary.Rejected > 0 ? ExitCode.Findings : ExitCode.Done;
    }

    private IAllocationSummary Decide(FileRun files, IAllocationRun run, CancellationToken stop)
    {
        var progress = plan.IsQuiet || Console.IsErrorRedirected ? null : new ProgressLine(Console.Error);
        try
        {
            return files.Decide(run, progress, stop);
        }
        catch (FileRunException fault) when (!fault.HeaderFaults.IsEmpty)
        {
            throw FaultyFile.Of(plan.Mapping!, fault.HeaderFaults);
        }
        finally
        {
            progress?.Clear();
        }
    }

    private CsvMapping? Mapping()
    {
        if (plan.Mapping is not { } path)
        {
            return null;
        }

        var bytes = InputBytes.Read("mapping", path, CsvMappingReader.LongestFile);
        var result = policy.ReadMapping(bytes);
        var mapping = result.IsSuccess ? result.Mapping : throw FaultyFile.Of(path, bytes, result.Diagnostics, "POLICY --mapping FILE");
        return plan.Merge is null ? MappedDay.Check(mapping, plan.AsOf, "allocate") : mapping;
    }

    private void Print(FileRun files, IAllocationSummary summary, bool asJson)
    {
        if (plan.IsQuiet)
        {
            return;
        }

        using var bytes = new MemoryStream();
        if (asJson)
        {
            summary.WriteJson(bytes);
        }
        else
        {
            bytes.Write(Encoding.UTF8.GetBytes(summary.ToText() + (files.Decisions == "-" ? "" : $"\nDecisions: {files.Decisions}\n") + $"Rejects:   {files.Rejects}\n"));
        }

        if (files.Decisions == "-")
        {
            using var error = Console.OpenStandardError();
            error.Write(bytes.ToArray());
        }
        else
        {
            Printed.Bytes(bytes.ToArray());
        }
    }
}
