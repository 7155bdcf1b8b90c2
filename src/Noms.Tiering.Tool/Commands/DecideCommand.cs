using System.CommandLine;
using Noms.Tiering.Tool.Choosing;
using Noms.Tiering.Tool.Output;

namespace Noms.Tiering.Tool.Commands;

/// <summary><c>decide</c>: one case, its level and why.</summary>
internal static class DecideCommand
{
    public static Command Make()
    {
        var command = new Command("decide", "Decide one case: its level, why, and what is still possible.");
        var which = new CaseOptions();
        var policy = new PolicyOptions();
        which.AddTo(command);
        policy.AddTo(command);
        var receipt = new Option<string>("--receipt") { Description = "Write the receipt, by which `replay` decides the case again later.", HelpName = "FILE" };
        command.Options.Add(receipt);
        var json = JsonOption.AddTo(command);
        command.SetAction(parsed =>
        {
            var (chosen, person, asOf) = which.Read(parsed, day => policy.Read(parsed, day), one => one.Catalogue, policy.HasOverlays(parsed));
            return Run(chosen, person, asOf, parsed.GetValue(receipt), parsed.GetValue(json));
        });
        return command;
    }

    private static int Run(ChosenPolicy chosen, TieringCase person, DateOnly asOf, string? receipt, bool asJson)
    {
        var decision = chosen.Decide(person, asOf);
        LevelsBefore.Check(decision);
        if (receipt is not null)
        {
            WrittenFile.Write(receipt, "the receipt", decision.Receipt.ToUtf8Json());
        }

        if (asJson)
        {
            Printed.Bytes(DecisionReport.Json(chosen, person, asOf));
        }
        else
        {
            Printed.Text(DecisionReport.Text(decision));
        }

        return decision.State == DecisionState.InvalidData ? ExitCode.Findings : ExitCode.Done;
    }
}
