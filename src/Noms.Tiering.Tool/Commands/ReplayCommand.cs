using System.CommandLine;
using Noms.Tiering.Receipts;
using Noms.Tiering.Tool.Choosing;
using Noms.Tiering.Tool.Output;

namespace Noms.Tiering.Tool.Commands;

/// <summary><c>replay</c>: decides again what was decided once, and says what differs.</summary>
internal static class ReplayCommand
{
    public static Command Make()
    {
        var command = new Command("replay", "Decide again what a receipt, or each line of a decision log, says was decided, and say what differs. Exit code 1 where something does.");
        var receipt = new Argument<string>("receipt") { Description = "The receipt.", HelpName = "RECEIPT", Arity = ArgumentArity.ZeroOrOne };
        var person = new Argument<string>("case") { Description = "The case as it is kept; `-` reads standard input.", HelpName = "CASE", Arity = ArgumentArity.ZeroOrOne };
        var log = new Option<string>("--log") { Description = "A decision log instead; `-` reads standard input.", HelpName = "FILE" };
        var policy = new PolicyOptions();
        command.Arguments.Add(receipt);
        command.Arguments.Add(person);
        command.Options.Add(log);
        policy.AddTo(command);
        var key = KeyOption.AddTo(command);
        var json = JsonOption.AddTo(command);
        command.SetAction(parsed =>
        {
            var report = (parsed.GetValue(receipt), parsed.GetValue(person), parsed.GetValue(log)) switch
            {
                ({ } one, { } kept, null) => One(policy.Read(parsed, null), one, kept, KeyOption.Read(parsed.GetValue(key))),
                (null, null, { } lines) => All(policy.Read(parsed, null), lines, KeyOption.Read(parsed.GetValue(key))),
                _ => throw ToolException.Usage("noms-tiering replay: give a receipt and the case, or a log with `--log`"),
            };
            return Print(report, parsed.GetValue(log) is not null, parsed.GetValue(json));
        });
        return command;
    }

    private static ReplayReport One(ChosenPolicy policy, string receiptPath, string casePath, byte[] key)
    {
        var receipt = ReceiptInput.Read(receiptPath, InputBytes.Read("receipt", receiptPath, ReceiptReader.LongestFile), key.Length > 0);
        var report = new ReplayReport();
        report.Add(policy.Replay(receipt, CaseInput.Read(casePath, policy.Catalogue).Case, key));
        return report;
    }

    private static ReplayReport All(ChosenPolicy policy, string path, byte[] key)
    {
        var report = new ReplayReport();
        foreach (var logged in LoggedDecision.ReadAll(path, policy.Catalogue, key.Length > 0))
        {
            if (logged.Case is { } person)
            {
                report.Add(policy.Replay(logged.Receipt, person, key), logged.Line);
            }
            else
            {
                report.AddMasked();
            }
        }

        return report;
    }

    private static int Print(ReplayReport report, bool isLog, bool asJson)
    {
        if (asJson)
        {
            Json.Print(report.Write);
        }
        else
        {
            Printed.Text(report.Text(isLog));
        }

        return report.AreSame ? ExitCode.Done : ExitCode.Findings;
    }
}
