using System.Buffers;
using System.CommandLine;
using Noms.Tiering.Receipts;
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
        var receipt = new OutputOption("--receipt", "Write the receipt, by which `replay` decides the case again later.");
        command.Options.Add(receipt);
        var log = new OutputOption("--log", "Append the decision, with the case, to a decision log, which `replay --log` decides again.");
        command.Options.Add(log);
        var key = KeyOption.AddTo(command);
        var json = JsonOption.AddTo(command);
        command.SetAction(parsed =>
        {
            var (chosen, person, asOf) = which.Read(parsed, day => policy.Read(parsed, day), one => one.Catalogue, policy.HasOverlays(parsed));
            var decision = chosen.Decide(person, asOf);
            LevelsBefore.Check(decision);
            Keep(decision, chosen.Catalogue, parsed.GetValue(receipt), parsed.GetValue(log), KeyOption.Read(parsed.GetValue(key)));
            if (parsed.GetValue(json))
            {
                Printed.Bytes(DecisionReport.Json(chosen, person, asOf));
            }
            else
            {
                Printed.Text(DecisionReport.Text(decision));
            }

            return decision.State == DecisionState.InvalidData ? ExitCode.Findings : ExitCode.Done;
        });
        return command;
    }

    private static void Keep(TieringDecision decision, DeterminantCatalogue catalogue, string? receipt, string? log, byte[] key)
    {
        if (receipt is not null)
        {
            WrittenFile.Write(receipt, "the receipt", (key.Length == 0 ? decision.Receipt : decision.ReceiptWith(key)).ToUtf8Json());
        }

        if (log is not null)
        {
            var line = new ArrayBufferWriter<byte>();
            new DecisionLog(catalogue, new DecisionLogOptions { Key = key }).Write(decision, line);
            WrittenFile.Append(log, "the decision log", line.WrittenSpan);
        }
    }
}
