using Noms.Tiering.Policies;

namespace Noms.Tiering.Samples.BatchAllocation;

/// <summary>Finds the policy that the command line names.</summary>
internal static class PolicySource
{
    public static ChosenPolicy Find(string idOrFile)
    {
        if (TieringPolicies.Find(idOrFile) is { } builtIn)
        {
            return ChosenPolicy.Of(builtIn);
        }

        if (!File.Exists(idOrFile) && !idOrFile.Contains(Path.DirectorySeparatorChar) && !idOrFile.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
        {
            throw new CommandException(
                ExitCode.Usage,
                $"unknown policy `{idOrFile}`, neither a file nor one of {string.Join(", ", TieringPolicies.Ids.Select(id => $"`{id}`"))}{NearestName.Hint(idOrFile, TieringPolicies.Ids)}");
        }

        var result = PolicyReader.Read(Read("policy", idOrFile));
        return result.IsSuccess
            ? ChosenPolicy.Of(result.Policy)
            : throw Faulty(idOrFile, result.Diagnostics);
    }

    /// <summary>The bytes of a file that the command line names.</summary>
    public static byte[] Read(string title, string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            var reason = failure is FileNotFoundException ? "there is no such file" : failure is DirectoryNotFoundException ? "there is no such folder" : failure.Message.TrimEnd('.');
            throw new CommandException(ExitCode.InputOrOutputFailed, $"cannot read the {title} {path}: {reason}");
        }
    }

    /// <summary>Every diagnostic of a file, a line each.</summary>
    public static CommandException Faulty(string path, IEnumerable<Diagnostic> diagnostics) =>
        new(ExitCode.FaultyPolicyOrMapping, [.. diagnostics.Select(d => $"{path}:{d}")]);
}
