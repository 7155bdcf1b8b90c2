using System.CommandLine;
using System.Text;
using Noms.Tiering.Allocation;
using Noms.Tiering.Tool.Choosing;
using Noms.Tiering.Tool.Output;
using Noms.Tiering.Tool.Summarising;

namespace Noms.Tiering.Tool.Commands;

/// <summary><c>summarise</c>: decisions that were written, counted; or the summaries of parts, added up.</summary>
internal static class SummariseCommand
{
    private const int LongestSummary = 64 * 1024 * 1024;

    public static Command Make()
    {
        var command = new Command("summarise", "Summarise decisions that `allocate` wrote, or add up the summaries of parts.");
        var files = new Argument<string[]>("files") { Description = "Files of decisions, also packed by gzip, or summaries as JSON; not both.", HelpName = "FILE", Arity = ArgumentArity.OneOrMore };
        var rejects = new Option<string[]>("--rejects") { Description = "The rejects that belong to the decisions; may be given several times.", HelpName = "FILE" };
        var policy = new PolicyOptions();
        command.Arguments.Add(files);
        command.Options.Add(rejects);
        policy.AddTo(command);
        var json = JsonOption.AddTo(command);
        command.SetAction(parsed => Run(policy.Read(parsed, null), parsed.GetValue(files)!, parsed.GetValue(rejects) ?? [], parsed.GetValue(json)));
        return command;
    }

    private static int Run(ChosenPolicy policy, string[] files, string[] rejects, bool asJson)
    {
        if (files.Contains("-"))
        {
            throw ToolException.Usage("noms-tiering summarise: standard input cannot be read twice; name a file");
        }

        if (!DecisionsFile.IsOne(FirstLine(files[0])))
        {
            return rejects.Length > 0
                ? throw ToolException.Usage("noms-tiering summarise: a summary has its rejects already; leave `--rejects` out")
                : Print(Joined(policy, files), asJson);
        }

        var decisions = new DecisionsFile(policy);
        Array.ForEach(files, decisions.AddDecisions);
        Array.ForEach(rejects, decisions.AddRejects);
        var code = Print(decisions.Summary(), asJson);
        return decisions.Adjusted == 0
            ? code
            : throw new ToolException(ExitCode.Findings, $"noms-tiering summarise: {decisions.Adjusted} decisions have overrides or a judgement, of which their lines do not say all; the run's own summary counts them (`allocate --summary`)");
    }

    private static string FirstLine(string path)
    {
        using var lines = InputBytes.Lines("decisions", path);
        return lines.ReadLine() ?? throw ToolException.Faulty($"noms-tiering summarise: {InputBytes.NameOf(path)} is empty");
    }

    private static IAllocationSummary Joined(ChosenPolicy policy, string[] files)
    {
        var run = policy.Run(null);
        return run.Join([.. files.Select(path =>
        {
            try
            {
                return run.ReadSummary(InputBytes.Read("summary", path, LongestSummary));
            }
            catch (SummaryException fault)
            {
                throw ToolException.Faulty($"{InputBytes.NameOf(path)}: it is neither decisions nor a summary: {fault.Message}");
            }
        })]);
    }

    private static int Print(IAllocationSummary summary, bool asJson)
    {
        using var bytes = new MemoryStream();
        if (asJson)
        {
            summary.WriteJson(bytes);
        }
        else
        {
            bytes.Write(Encoding.UTF8.GetBytes(summary.ToText()));
        }

        Printed.Bytes(bytes.ToArray());
        return summary.Rejected > 0 ? ExitCode.Findings : ExitCode.Done;
    }
}
