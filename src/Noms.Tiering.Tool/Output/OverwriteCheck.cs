using System.CommandLine;
using System.CommandLine.Parsing;
using Noms.Tiering.Files;
using Noms.Tiering.Tool.Choosing;

namespace Noms.Tiering.Tool.Output;

/// <summary>Refuses a command line on which a file to be written is also one to be read, or is to be written twice, or has no folder to stand in.</summary>
internal static class OverwriteCheck
{
    /// <summary>Checks a command line before anything is read or written.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="outputs">What is written that the command line does not say, or says otherwise, by the option that names it.</param>
    /// <exception cref="ToolException">Two name the same file, or there is no such folder.</exception>
    public static void Check(ParseResult parsed, params IReadOnlyList<NamedFile> outputs)
    {
        var named = Named(parsed);
        List<NamedFile> written = [.. outputs];
        foreach (var file in named)
        {
            if (file.IsWritten && written.TrueForAll(other => other.Title != file.Title))
            {
                written.Add(file);
            }
        }

        written.RemoveAll(file => IsStream(file.Path));
        if (written.Count == 0)
        {
            return;
        }

        var read = named.FindAll(file => !file.IsWritten && !IsStream(file.Path)).ConvertAll(file => file with { Path = PolicyFinder.Split(file.Path).Place });
        written = written.ConvertAll(Placed);
        Check(parsed, written, read.ConvertAll(Placed));
        foreach (var file in written)
        {
            if (read.Find(other => IsPolicyWithin(other.Path, file.Path)) is { Title: var folder })
            {
                throw Wrong(parsed, $"{file.Title} names the policy in {(folder == "the folder" ? folder : $"the folder of {folder}")}");
            }
        }
    }

    /// <summary>Whether what is named already is named again.</summary>
    private static void Check(ParseResult parsed, List<NamedFile> written, List<NamedFile> taken)
    {
        foreach (var file in written)
        {
            if (taken.Find(other => FilePlace.AreSame(other.Path, file.Path)) is { Title: var other })
            {
                throw Wrong(parsed, $"{other} and {file.Title} name the same file");
            }

            if (!Directory.Exists(Path.GetDirectoryName(file.Path)))
            {
                throw new ToolException(ExitCode.InputOrOutputFailed, $"noms-tiering: cannot write {file.Title}: there is no folder {Path.GetDirectoryName(file.Path)}; nothing was written");
            }

            taken.Add(file);
        }
    }

    private static List<NamedFile> Named(ParseResult parsed)
    {
        List<NamedFile> named = [];
        foreach (var part in parsed.CommandResult.Children)
        {
            var (title, isWritten) = part switch
            {
                OptionResult option => ($"`{option.Option.Name}`", option.Option is OutputOption),
                ArgumentResult argument => ($"the {argument.Argument.Name}", false),
                _ => ("", false),
            };
            foreach (var token in part.Tokens)
            {
                named.Add(new NamedFile(title, token.Value, isWritten));
            }
        }

        return named;
    }

    private static NamedFile Placed(NamedFile file) => file with { Path = FilePlace.Of(file.Path) };

    private static bool IsPolicyWithin(string folder, string place) =>
        Directory.Exists(folder)
        && FilePlace.AreSame(Path.GetFileName(place), PolicyFiles.FileName)
        && FilePlace.IsWithin(place, FilePlace.Of(folder));

    private static bool IsStream(string path) => path is "" or "-" || OutputFile.IsDevice(path);

    private static ToolException Wrong(ParseResult parsed, string reason) =>
        ToolException.Usage($"noms-tiering {parsed.CommandResult.Command.Name}: {reason}; nothing was written");
}
