using System.CommandLine;
using Noms.Tiering.Tool.Allocating;
using Noms.Tiering.Tool.Measuring;
using Noms.Tiering.Tool.Output;

namespace Noms.Tiering.Tool.Commands;

/// <summary><c>impact</c>: what a policy in place of another does to a caseload.</summary>
internal static class ImpactCommand
{
    public static Command Make()
    {
        var command = new Command("impact", "Say what a policy in place of another does to a caseload: who moves, by which rule, what work follows, and whether groups fare alike. Exit code 1 where a case moves or a row was rejected.");
        var options = new ImpactCommandOptions();
        options.AddTo(command);
        var json = JsonOption.AddTo(command);
        command.SetAction(parsed => InterruptibleRun.Of(isKept: false, stop => new ImpactJob(options, parsed).Run(parsed.GetValue(json), stop)));
        return command;
    }
}
