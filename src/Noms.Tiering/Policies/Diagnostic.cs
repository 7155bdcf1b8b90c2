namespace Noms.Tiering.Policies;

/// <summary>Something wrong with a file, where it stands and what to do.</summary>
/// <param name="Code">A stable code, such as <c>NT1004</c>.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Message">What is wrong and what to do, in lower case, with the file's own words in backticks.</param>
/// <param name="Pointer">A JSON pointer to the place.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column in bytes, from 1.</param>
public sealed record Diagnostic(string Code, DiagnosticSeverity Severity, string Message, string Pointer, int Line, int Column)
{
    /// <summary>One line, such as <c>12:7: error NT1004: ...</c>.</summary>
    public override string ToString() =>
        $"{Line}:{Column}: {(Severity == DiagnosticSeverity.Error ? "error" : "warning")} {Code}: {Message} (at {(Pointer.Length == 0 ? "the top" : Pointer)})";
}
