using System.CommandLine;
using Noms.Tiering.Tool.Choosing;
using Noms.Tiering.Tool.Output;

namespace Noms.Tiering.Tool.Commands;

/// <summary><c>compare</c>: one case under several policies, side by side.</summary>
internal static class CompareCommand
{
    public static Command Make()
    {
        var command = new Command("compare", "Decide one case under several policies, side by side. Exit code 1 where two decide differently on a scale that both have.");
        var which = new CaseOptions();
        which.AddTo(command);
        var policies = new Option<string[]>("--policy", "-p")
        {
            Description = "A policy, as `decide` takes it; may be given several times (default: every policy that comes with the library).",
            HelpName = "ID|FILE|FOLDER",
            CompletionSources = { _ => ShippedPolicies.Completions() },
        };
        var overlays = new Option<string[]>("--overlay") { Description = "An overlay of the first of the policies, which is then decided with it beside itself without it; may be given several times.", HelpName = "FILE" };
        command.Options.Add(policies);
        command.Options.Add(overlays);
        var json = JsonOption.AddTo(command);
        command.SetAction(parsed =>
        {
            var names = parsed.GetValue(policies) is { Length: > 0 } given ? given : [.. TieringPolicies.Ids];
            var files = parsed.GetValue(overlays) ?? [];
            var (chosen, person, asOf) = which.Read(parsed, day => Read(names, files, day), Catalogue, files.Length > 0);
            return Run(chosen, person, asOf, parsed.GetValue(json));
        });
        return command;
    }

    private static ChosenPolicy[] Read(string[] names, string[] overlays, DateOnly? day)
    {
        ChosenPolicy[] all = [.. names.Select(name => PolicyFinder.Find(name, null, [], day))];
        return overlays.Length == 0 ? all : [all[0], PolicyFinder.Find(names[0], null, overlays, day), .. all[1..]];
    }

    private static DeterminantCatalogue Catalogue(ChosenPolicy[] policies)
    {
        try
        {
            return DeterminantCatalogue.Of(policies.SelectMany(policy => policy.Versions.All));
        }
        catch (ArgumentException misfit)
        {
            throw ToolException.Usage($"noms-tiering compare: no case can be read for all of them: {misfit.Message.Split(" (Parameter ")[0].TrimEnd('.')}");
        }
    }

    private static int Run(ChosenPolicy[] policies, TieringCase person, DateOnly asOf, bool asJson)
    {
        var comparison = policies[1..].Aggregate(policies[0].Compare(), (before, policy) => policy.CompareBeside(before));
        var decided = comparison.Decide(person, asOf);
        if (asJson)
        {
            Json.Print(json => ComparisonJson.Write(json, decided));
        }
        else
        {
            Printed.Text(decided.ToText());
        }

        return Differ(decided) ? ExitCode.Findings : ExitCode.Done;
    }

    /// <summary>Levels of scales that two policies do not share never compare.</summary>
    private static bool Differ(ComparedDecisions decided) => decided.All.Any(one => decided.All.Any(other =>
        one.Scales.Any(scale => one.Against(other, scale.Scale.Id) is LevelChange.Raised or LevelChange.Lowered)));
}
