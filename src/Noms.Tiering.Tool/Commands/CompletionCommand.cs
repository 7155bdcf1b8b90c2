using System.CommandLine;
using Noms.Tiering.Tool.Completing;
using Noms.Tiering.Tool.Output;

namespace Noms.Tiering.Tool.Commands;

/// <summary><c>completion</c>: what a shell needs to complete command lines.</summary>
internal static class CompletionCommand
{
    private static readonly string[] Shells = ["bash", "zsh", "fish", "pwsh"];

    public static Command Make()
    {
        var shell = new Argument<string>("shell") { Description = "The shell: bash, zsh, fish or pwsh.", HelpName = "SHELL", CompletionSources = { _ => Shells.Select(name => new System.CommandLine.Completions.CompletionItem(name)) } };
        var command = new Command("completion", "Print the script by which a shell completes the command line.") { shell };
        command.SetAction(parsed =>
        {
            Printed.Text(parsed.GetValue(shell) switch
            {
                "bash" => CompletionScripts.Bash,
                "zsh" => CompletionScripts.Zsh,
                "fish" => CompletionScripts.Fish,
                "pwsh" => CompletionScripts.PowerShell,
                var other => throw ToolException.Usage($"noms-tiering completion: unknown shell `{other}`; it is one of {string.Join(", ", Shells)}"),
            });
            return ExitCode.Done;
        });
        return command;
    }
}
