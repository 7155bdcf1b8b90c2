using System.CommandLine;
using System.CommandLine.Parsing;

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

    /// <summary>An option that the command does not have would else be taken for the name of a file.</summary>
    /// <exception cref="ToolException">There is one.</exception>
    public static void ThrowIfUnknownOption(ParseResult parsed)
    {
        var unknown = parsed.Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash).FirstOrDefault(token => token.Type == TokenType.Argument && token.Value.StartsWith("--", StringComparison.Ordinal));
        if (unknown is not null)
        {
            throw ToolException.Usage($"noms-tiering {parsed.CommandResult.Command.Name}: {Unknown(unknown.Value, parsed.CommandResult.Command)} (`noms-tiering {parsed.CommandResult.Command.Name} --help` says more)");
        }
    }

    private static string What(ParseResult parsed, Command command)
    {
        return parsed.UnmatchedTokens is [var unknown, ..]
            ? Unknown(unknown, command)
            : command is RootCommand
                ? $"say what to do: {string.Join(", ", command.Subcommands.Select(one => one.Name))}"
                : Sentence(parsed.Errors[0].Message);
    }

    private static string Unknown(string unknown, Command command)
    {
        var known = command.Options.SelectMany(option => option.Aliases.Prepend(option.Name)).Concat(command.Subcommands.Select(one => one.Name));
        return $"unknown {(unknown.StartsWith('-') ? "option" : command is RootCommand ? "command" : "argument")} `{unknown}`{NearestName.Hint(unknown, known)}";
    }

    private static string Sentence(string message) => (char.ToLowerInvariant(message[0]) + message[1..]).TrimEnd('.').Replace('\'', '`');
}
