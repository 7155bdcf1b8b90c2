namespace Noms.Tiering.Tool.Choosing;

/// <summary>A folder of policies: its <c>policy.json</c>, or those of the folders within it, as <c>rules/</c> of the repository has them.</summary>
internal static class PolicyFiles
{
    public const string FileName = "policy.json";

    /// <summary>The policy files of a folder, in the order of their names.</summary>
    /// <exception cref="ToolException">There is none.</exception>
    public static IReadOnlyList<string> Within(string folder)
    {
        try
        {
            var own = Path.Combine(folder, FileName);
            string[] files = File.Exists(own) ? [own] : [.. Directory.GetFiles(folder, FileName, SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
            return files.Length > 0
                ? files
                : throw new ToolException(ExitCode.InputOrOutputFailed, $"noms-tiering: the folder {folder} has no {FileName}, and nor has any folder within it");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new ToolException(ExitCode.InputOrOutputFailed, $"noms-tiering: cannot read the folder {folder}: {failure.Message.TrimEnd('.')}");
        }
    }
}
