using Noms.Tiering.Policies;

namespace Noms.Tiering.Allocation;

/// <summary>The name of a column, and where the mapping file names it.</summary>
internal sealed record MappedName(string Name, string Pointer, int Line, int Column)
{
    public Diagnostic Fault(string code, string message) => new(code, DiagnosticSeverity.Error, message, Pointer, Line, Column);
}
