using System.CommandLine;
using Noms.Tiering.Assurance;
using Noms.Tiering.Tool.Choosing;
using Noms.Tiering.Tool.Output;

namespace Noms.Tiering.Tool.Commands;

/// <summary><c>diff</c>: two policies by their meaning.</summary>
internal static class DiffCommand
{
    public static Command Make()
    {
        var command = new Command("diff", "Say where two policies decide differently, in few regions of cases, each with a case. Exit code 1 where a case is, or may be, decided otherwise.");
        var before = Policy("before", "The first policy: an id (`hmpps-2026@2`), a file, or a folder.");
        var after = Policy("after", "The second policy; left out where overlays make it of the first.");
        after.Arity = ArgumentArity.ZeroOrOne;
        var overlays = new Option<string[]>("--overlay") { Description = "An overlay of the second policy, or, where that is left out, of the first.", HelpName = "FILE" };
        var asOf = new Option<string>("--as-of") { Description = "The day as of which they are compared, as yyyy-MM-dd; of several versions the one in force then.", HelpName = "DATE" };
        command.Arguments.Add(before);
        command.Arguments.Add(after);
        command.Options.Add(overlays);
        command.Options.Add(asOf);
        var json = JsonOption.AddTo(command);
        command.SetAction(parsed =>
        {
            var files = parsed.GetValue(overlays) ?? [];
            var second = parsed.GetValue(after) ?? (files.Length > 0 ? parsed.GetValue(before)! : throw ToolException.Usage("noms-tiering diff: say which two policies; or one, and an overlay of it with `--overlay`"));
            var day = Dates.Parse(parsed.GetValue(asOf));
            return Run(One(parsed.GetValue(before)!, [], day), One(second, files, day), day, parsed.GetValue(json));
        });
        return command;
    }

    private static Argument<string> Policy(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "ID|FILE|FOLDER",
        CompletionSources = { _ => ShippedPolicies.Completions() },
    };

    private static TieringPolicy One(string name, string[] overlays, DateOnly? day) =>
        SubjectOptions.One(PolicyFinder.Find(name, null, overlays, day).Versions, day, overlays.Length > 0);

    private static int Run(TieringPolicy before, TieringPolicy after, DateOnly? day, bool asJson)
    {
        var difference = PolicyDifference.Between(before, after, new PolicyDifferenceOptions { AsOf = day });
        if (asJson)
        {
            JsonText.Print(difference.ToUtf8Json());
        }
        else
        {
            Printed.Text(difference.ToText());
        }

        // What was proved to decide every case alike is worth reading and nothing to act on.
        return difference is { DecidesTheSame: true, Standing: DifferenceStanding.Proved, AsWritten.IsEmpty: true } || difference.IsSame ? ExitCode.Done : ExitCode.Findings;
    }
}
