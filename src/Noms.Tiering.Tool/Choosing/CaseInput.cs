using Noms.Tiering.Cases;
using Noms.Tiering.Files;

namespace Noms.Tiering.Tool.Choosing;

/// <summary>Reads the one case that a command is about.</summary>
internal static class CaseInput
{
    private const string NotJson = "NT2001";

    /// <summary>The case, and the day that it states.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="catalogue">What a case may state.</param>
    /// <exception cref="ToolException">It cannot be read, or is faulty.</exception>
    public static (TieringCase Case, DateOnly? AsOf) Read(string path, DeterminantCatalogue catalogue)
    {
        var bytes = InputBytes.Read("case", path, TieringCaseReader.LongestFile);
        var result = TieringCaseReader.Read(bytes, catalogue);
        return result.IsSuccess
            ? (result.Case, result.AsOf)
            : bytes.Length > 0 && FileRun.IsCsv(path) && result.Diagnostics[0].Code == NotJson
                ? throw ToolException.Faulty($"{path}:{result.Diagnostics[0]}; a case is JSON, and `noms-tiering allocate` decides the cases of a CSV")
                : throw FaultyFile.Of(path, bytes, result.Diagnostics, "POLICY --case FILE");
    }
}
