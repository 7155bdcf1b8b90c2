using System.Collections.Immutable;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Tool.Choosing;

/// <summary>The one line for a faulty file: its first fault, where an editor finds it, how many more there are, and what lists them.</summary>
internal static class FaultyFile
{
    /// <summary>A file that was read as a whole.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="bytes">What is in it.</param>
    /// <param name="diagnostics">What is wrong.</param>
    /// <param name="check">How <c>check</c> is asked for everything that is wrong with it, behind the name of the command.</param>
    public static ToolException Of(string path, ReadOnlySpan<byte> bytes, ImmutableArray<Diagnostic> diagnostics, string check) => bytes.Trim(" \t\r\n"u8).IsEmpty
        ? ToolException.Faulty($"{InputBytes.NameOf(path)}:1:1: error {diagnostics[0].Code}: the file is empty")
        : Line(path, diagnostics, $", which `noms-tiering check {check}` lists");

    /// <summary>What <c>check</c> does not read, such as the header of a CSV or a line of a log.</summary>
    public static ToolException Of(string path, ImmutableArray<Diagnostic> diagnostics) => Line(path, diagnostics, "");

    private static ToolException Line(string path, ImmutableArray<Diagnostic> diagnostics, string lister)
    {
        var errors = diagnostics.RemoveAll(d => d.Severity != DiagnosticSeverity.Error);
        return ToolException.Faulty($"{InputBytes.NameOf(path)}:{errors[0]}{(errors.Length > 1 ? $"; and {errors.Length - 1} more{lister}" : "")}");
    }
}
