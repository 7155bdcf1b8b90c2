using System.CommandLine;

namespace Noms.Tiering.Tool;

/// <summary>Says in one line what is wrong with a command line.</summary>
internal static class UsageFault
{
    public static ToolException Of(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var name = command is RootCommand ? "noms-tiering" : $"noms-tiering {command.Name}";
        return ToolException.Usage($"{name}: {What(parsed, command)} (`{name} --help` says more)");
    }

    private static string What(ParseResult parsed, Command command)
    {
        if (parsed.UnmatchedTokens is [var unknown, ..])
        {
            var known = command.Options.SelectMany(option => option.Aliases.Prepend(option.Name)).Concat(command.Subcommands.Select(one => one.Name));
            return $"unknown {(unknown.StartsWith('-') ? "option" : command is RootCommand ? "command" : "argument")} `{unknown}`{NearestName.Hint(unknown, known)}";
        }

        return command is RootCommand
            ? $"say what to do: {string.Join(", ", command.Subcommands.Select(one => one.Name))}"
            : Sentence(parsed.Errors[0].Message);
    }

    private static string Sentence(string message) => (char.ToLowerInvariant(message[0]) + message[1..]).TrimEnd('.').Replace('\'', '`');
}
