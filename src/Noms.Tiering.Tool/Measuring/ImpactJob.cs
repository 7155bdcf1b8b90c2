using System.CommandLine;
using Noms.Tiering.Allocation;
using Noms.Tiering.Assurance;
using Noms.Tiering.Files;
using Noms.Tiering.Tool.Choosing;

namespace Noms.Tiering.Tool.Measuring;

/// <summary>Counts the impact of a policy on a caseload, from file to file.</summary>
internal sealed class ImpactJob(ImpactCommandOptions options, ParseResult parsed)
{
    /// <summary>Runs it and gives the exit code.</summary>
    public int Run(bool asJson, CancellationToken stop)
    {
        var wanted = options.Read(parsed);
        var plan = Plan(wanted);
        var run = new ImpactFileRun
        {
            Caseload = wanted.Caseload,
            Mapping = Mapping(plan, wanted.Mapping, wanted.AsOf),
            Groups = wanted.Groups,
            Groupings = wanted.Groupings,
            AsOf = wanted.AsOf,
            Json = asJson ? "-" : null,
            Text = asJson ? null : "-",
            Html = wanted.Html,
            Rejects = wanted.Rejects,
            Moved = wanted.Moved,
            Threads = wanted.Threads,
        };
        try
        {
            return CodeOf(run.Measure(plan, progress: null, stop), wanted.Caseload);
        }
        catch (FileRunException fault) when (!fault.HeaderFaults.IsEmpty)
        {
            throw FaultyFile.Of(wanted.Mapping!, fault.HeaderFaults);
        }
    }

    private static ImpactPlan Plan(ImpactRequest wanted)
    {
        var before = PolicyFinder.Find(wanted.Before, null, [], wanted.AsOf).Side();
        var after = PolicyFinder.Find(wanted.After, null, wanted.Overlays, wanted.AsOf).Side();
        try
        {
            return new ImpactPlan(before, after, wanted.Options);
        }
        catch (ArgumentException misfit)
        {
            throw ToolException.Usage($"noms-tiering impact: {misfit.Message.Split(" (Parameter ")[0].TrimEnd('.')}");
        }
    }

    private static CsvMapping? Mapping(ImpactPlan plan, string? path, DateOnly? asOf)
    {
        if (path is null)
        {
            return null;
        }

        var bytes = InputBytes.Read("mapping", path, CsvMappingReader.LongestFile);
        var result = plan.ReadMapping(bytes);
        return result.IsSuccess ? MappedDay.Check(result.Mapping, asOf, "impact") : throw FaultyFile.Of(path, bytes, result.Diagnostics, "POLICY --mapping FILE");
    }

    private static int CodeOf(CaseloadImpact impact, string caseload) => impact.Cases + impact.Rejected == 0
        ? throw new ToolException(ExitCode.Findings, $"noms-tiering impact: the caseload {InputBytes.NameOf(caseload)} is empty; nothing was decided")
        : impact.Rejected > 0 || impact.Scales.Any(scale => scale.Changes.Moved > 0) ? ExitCode.Findings : ExitCode.Done;
}
