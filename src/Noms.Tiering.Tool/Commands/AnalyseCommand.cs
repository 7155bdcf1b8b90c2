using System.CommandLine;
using Noms.Tiering.Assurance;
using Noms.Tiering.Tool.Choosing;
using Noms.Tiering.Tool.Output;

namespace Noms.Tiering.Tool.Commands;

/// <summary><c>analyse</c>: what is wrong with the meaning of a policy, proved over every case.</summary>
internal static class AnalyseCommand
{
    public static Command Make()
    {
        var command = new Command("analyse", "Analyse a policy over every case: rules that cannot fire or never matter, levels that fall while a case grows worse. Exit code 1 where there is a finding.");
        var subject = new SubjectOptions();
        subject.AddTo(command);
        var json = JsonOption.AddTo(command);
        command.SetAction(parsed =>
        {
            var analysis = PolicyAnalysis.Of(subject.Read(parsed), new PolicyAnalysisOptions { AsOf = subject.AsOf(parsed) });
            if (parsed.GetValue(json))
            {
                JsonText.Print(analysis.ToUtf8Json());
            }
            else
            {
                Printed.Text(analysis.ToText());
            }

            return analysis.Faults.Any() ? ExitCode.Findings : ExitCode.Done;
        });
        return command;
    }
}
