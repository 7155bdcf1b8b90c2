using System.CommandLine;
using Noms.Tiering.Files;
using Noms.Tiering.Tool.Output;

namespace Noms.Tiering.Tool.Allocating;

/// <summary>Refuses an allocation run whose options contradict each other or whose files would overwrite each other.</summary>
internal static class PlanCheck
{
    /// <exception cref="ToolException">The run is not possible.</exception>
    public static void Check(AllocationPlan plan, ParseResult parsed, bool hasRejects)
    {
        if (plan is { Part: not null, Merge: not null } or { Merge: not null, Caseload: not null })
        {
            throw Wrong("`--merge` decides nothing, so it takes neither `--partition` nor a caseload");
        }

        if (plan is { Merge: null, Caseload: null })
        {
            throw Wrong("say which caseload to decide; `-` reads standard input");
        }

        if (!hasRejects && plan.Out != "-" && IsAmongDevices(plan.Out))
        {
            throw Wrong($"`--out {plan.Out}` is a device, which has nothing beside it; say with `--rejects` where the rejects go");
        }

        if (plan is { Mapping: null, Caseload: { } caseload } && FileRun.IsCsv(caseload))
        {
            throw Wrong("a CSV needs `--mapping FILE`, which says what its columns mean");
        }

        // What is written by default, and the parts, the command line does not name.
        OverwriteCheck.Check(parsed, [.. Written(plan)]);
    }

    private static IEnumerable<NamedFile> Written(AllocationPlan plan)
    {
        foreach (var (title, path) in new[] { ("`--out`", plan.Out), ("`--rejects`", plan.Rejects), ("`--summary`", plan.Summary) })
        {
            if (path is not null)
            {
                yield return new NamedFile(title, plan.Part is { } part && path != "-" && Path.GetFileName(path).Length > 0 ? part.NameOf(path) : path, true);
            }
        }
    }

    private static bool IsAmongDevices(string path) =>
        OutputFile.IsDevice(path) || (!OperatingSystem.IsWindows() && Path.GetDirectoryName(Path.GetFullPath(path)) == "/dev");

    private static ToolException Wrong(string reason) => ToolException.Usage($"noms-tiering allocate: {reason}");
}
