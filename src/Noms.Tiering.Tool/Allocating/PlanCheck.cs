using Noms.Tiering.Files;

namespace Noms.Tiering.Tool.Allocating;

/// <summary>Refuses an allocation run whose options contradict each other or whose files would overwrite each other.</summary>
internal static class PlanCheck
{
    /// <exception cref="ToolException">The run is not possible.</exception>
    public static void Check(AllocationPlan plan, bool hasRejects)
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

        CheckNames(plan);
    }

    private static void CheckNames(AllocationPlan plan)
    {
        var files = new[] { ("the caseload", plan.Caseload), ("`--mapping`", plan.Mapping), ("`--out`", plan.Out), ("`--rejects`", plan.Rejects), ("`--summary`", plan.Summary) }
            .Where(file => file.Item2 is not null and not "-")
            .Select(file => (Title: file.Item1, Path: Path.GetFullPath(file.Item2!)))
            .ToArray();
        foreach (var (title, path) in files)
        {
            if (files.FirstOrDefault(other => other.Title != title && other.Path == path) is { Title: { } other } && !path.StartsWith("/dev/", StringComparison.Ordinal))
            {
                throw Wrong($"{title} and {other} name the same file");
            }
        }
    }

    private static bool IsAmongDevices(string path) =>
        OutputFile.IsDevice(path) || (!OperatingSystem.IsWindows() && Path.GetDirectoryName(Path.GetFullPath(path)) == "/dev");

    private static ToolException Wrong(string reason) => ToolException.Usage($"noms-tiering allocate: {reason}");
}
