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
        OverwriteCheck.Check(parsed, Written(plan));
    }

    private static IEnumerable<(string Title, string Path)> Written(AllocationPlan plan) =>
        from file in new[] { ("`--out`", plan.Out), ("`--rejects`", plan.Rejects), ("`--summary`", plan.Summary) }
        where file.Item2 is not null
        select (file.Item1, plan.Part is { } part && file.Item2 != "-" && Path.GetFileName(file.Item2).Length > 0 ? part.NameOf(file.Item2) : file.Item2);

    private static bool IsAmongDevices(string path) =>
        OutputFile.IsDevice(path) || (!OperatingSystem.IsWindows() && Path.GetDirectoryName(Path.GetFullPath(path)) == "/dev");

    private static ToolException Wrong(string reason) => ToolException.Usage($"noms-tiering allocate: {reason}");
}
