using System.CommandLine;
using Noms.Tiering.Tool.Choosing;
using Noms.Tiering.Tool.Output;

namespace Noms.Tiering.Tool.Commands;

/// <summary><c>check</c>: everything that is wrong with a policy, and with the overlays, the mapping and the cases for it.</summary>
internal static class CheckCommand
{
    public static Command Make()
    {
        var command = new Command("check", "Check a policy, and overlays, a mapping and cases for it: every fault at once, each with its place.");
        var policy = new Argument<string>("policy") { Description = "A policy file, a folder of policy files, or the id of a shipped policy.", HelpName = "ID|FILE|FOLDER" };
        var overlays = Files("--overlay", "An overlay of the policy; may be given several times.");
        var mapping = Files("--mapping", "A mapping of a CSV's columns; may be given several times.");
        var cases = Files("--case", "A case as JSON; may be given several times.");
        var asOf = new Option<string>("--as-of") { Description = "The day on which overlays are to be used, as yyyy-MM-dd: those no longer in force then are faulty.", HelpName = "DATE" };
        command.Arguments.Add(policy);
        foreach (var option in new Option[] { overlays, mapping, cases, asOf })
        {
            command.Options.Add(option);
        }

        var json = JsonOption.AddTo(command);
        command.SetAction(parsed =>
        {
            var check = new FileCheck(Dates.Parse(parsed.GetValue(asOf)));
            check.Policies(parsed.GetValue(policy)!);
            Rest(check, parsed.GetValue(overlays) ?? [], parsed.GetValue(mapping) ?? [], parsed.GetValue(cases) ?? []);
            return Print(check.Files, parsed.GetValue(json));
        });
        return command;
    }

    private static Option<string[]> Files(string name, string description) => new(name) { Description = description, HelpName = "FILE" };

    private static void Rest(FileCheck check, string[] overlays, string[] mappings, string[] cases)
    {
        if (overlays.Length + mappings.Length + cases.Length == 0)
        {
            return;
        }

        var national = Versions(check.Files);
        foreach (var path in overlays)
        {
            check.Overlay(path, national);
        }

        var chosen = national is null || check.Files.Any(file => file.Kind == "overlay" && file.Policy is null)
            ? null
            : ChosenPolicy.Of(PolicyFinder.Overlaid(national, [.. check.Files.Where(file => file.Kind == "overlay")]));
        Array.ForEach(mappings, path => check.Mapping(path, chosen));
        Array.ForEach(cases, path => check.Case(path, chosen));
    }

    private static PolicyVersions? Versions(IReadOnlyList<CheckedFile> files) => files.Any(file => file.Policy is null)
        ? null
        : PolicyFinder.Together(string.Join(", ", files.Select(file => file.Path)), [.. files.Select(file => file.Policy!)]);

    private static int Print(IReadOnlyList<CheckedFile> files, bool asJson)
    {
        if (asJson)
        {
            Json.Print(json => CheckReport.Write(json, files));
        }
        else
        {
            Printed.Text(CheckReport.Text(files));
        }

        var faulty = files.Where(file => file.Errors > 0).ToArray();
        return faulty.Length > 0
            ? throw ToolException.Faulty($"noms-tiering: {string.Join(", ", faulty.Select(file => InputBytes.NameOf(file.Path)))} {(faulty.Length == 1 ? "is" : "are")} faulty")
            : files.Any(file => file.Warnings > 0) ? ExitCode.Findings : ExitCode.Done;
    }
}
