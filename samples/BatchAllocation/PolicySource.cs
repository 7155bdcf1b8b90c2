using Noms.Tiering.Policies;

namespace Noms.Tiering.Samples.BatchAllocation;

/// <summary>Finds the policy that the command line names.</summary>
internal static class PolicySource
{
    private static readonly Dictionary<string, Func<TieringPolicy>> BuiltIn = new(StringComparer.Ordinal)
    {
        ["noms-2005"] = () => TieringPolicies.Noms2005,
    };

    public static TieringPolicy Find(string idOrFile)
    {
        if (BuiltIn.TryGetValue(idOrFile, out var builtIn))
        {
            return builtIn();
        }

        if (!File.Exists(idOrFile) && !idOrFile.Contains(Path.DirectorySeparatorChar) && !idOrFile.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
        {
            throw new CommandException(
                ExitCode.Usage,
                $"unknown policy `{idOrFile}`, neither a file nor one of {string.Join(", ", BuiltIn.Keys.Select(id => $"`{id}`"))}{NearestName.Hint(idOrFile, BuiltIn.Keys)}");
        }

        var result = PolicyReader.Read(NamedStream.Try($"read the policy {idOrFile}", () => File.ReadAllBytes(idOrFile)));
        return result.IsSuccess
            ? result.Policy
            : throw Faulty(idOrFile, result.Diagnostics);
    }

    /// <summary>Every diagnostic of a file, a line each.</summary>
    public static CommandException Faulty(string path, IEnumerable<Diagnostic> diagnostics) =>
        new(ExitCode.FaultyPolicyOrMapping, [.. diagnostics.Select(d => $"{path}:{d}")]);
}
