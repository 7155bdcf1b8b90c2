using System.CommandLine;
using System.CommandLine.Parsing;
using Noms.Tiering.Files;
using Noms.Tiering.Tool.Choosing;

namespace Noms.Tiering.Tool.Output;

/// <summary>Refuses a command line on which a file to be written is also one to be read, or is to be written twice.</summary>
internal static class OverwriteCheck
{
    /// <summary>Checks a command line before anything is read or written.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="outputs">What is written that the command line does not say, or says otherwise, by the option that names it.</param>
    /// <exception cref="ToolException">Two name the same file.</exception>
    public static void Check(ParseResult parsed, params IEnumerable<(string Title, string Path)> outputs)
    {
        var named = parsed.CommandResult.Children.SelectMany(Named).ToArray();
        var written = named.Where(file => file.IsWritten).Select(file => (file.Title, file.Path)).ExceptBy(outputs.Select(file => file.Title), file => file.Title)
            .Concat(outputs)
            .Where(file => !IsStream(file.Path))
            .Select(file => (file.Title, Place: FilePlace.Of(file.Path)))
            .ToArray();
        var read = named.Where(file => !file.IsWritten && !IsStream(file.Path)).SelectMany(Places).ToArray();
        for (var index = 0; index < written.Length; index++)
        {
            var (title, place) = written[index];
            if (read.Concat(written[..index]).FirstOrDefault(other => FilePlace.AreSame(other.Place, place)) is { Title: { } other })
            {
                throw Wrong(parsed, $"{other} and {title} name the same file");
            }

            if (named.FirstOrDefault(file => IsPolicyWithin(file, place)) is { Title: { } folder })
            {
                throw Wrong(parsed, $"{title} names the policy in {(folder == "the folder" ? folder : $"the folder of {folder}")}");
            }
        }
    }

    private static IEnumerable<(string Title, string Path, bool IsWritten)> Named(SymbolResult part) => part switch
    {
        OptionResult option => option.Tokens.Select(token => ($"`{option.Option.Name}`", token.Value, option.Option is OutputOption)),
        ArgumentResult argument => argument.Tokens.Select(token => ($"the {argument.Argument.Name}", token.Value, false)),
        _ => [],
    };

    /// <summary>A name such as <c>policy.json@3</c> is that of the file before the <c>@</c>.</summary>
    private static IEnumerable<(string Title, string Place)> Places((string Title, string Path, bool IsWritten) file) =>
        [(file.Title, FilePlace.Of(PolicyFinder.Split(file.Path).Place))];

    private static bool IsPolicyWithin((string Title, string Path, bool IsWritten) file, string place) =>
        !file.IsWritten
        && !IsStream(file.Path)
        && PolicyFinder.Split(file.Path).Place is var folder
        && Directory.Exists(folder)
        && FilePlace.AreSame(Path.GetFileName(place), PolicyFiles.FileName)
        && FilePlace.IsWithin(place, FilePlace.Of(folder));

    private static bool IsStream(string path) => path is "" or "-" || OutputFile.IsDevice(path);

    private static ToolException Wrong(ParseResult parsed, string reason) =>
        ToolException.Usage($"noms-tiering {parsed.CommandResult.Command.Name}: {reason}; nothing was written");
}
