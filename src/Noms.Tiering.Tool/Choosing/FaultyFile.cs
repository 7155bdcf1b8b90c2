using System.Collections.Immutable;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Tool.Choosing;

/// <summary>The one line for a faulty file: its first fault, where an editor finds it, and how many more there are.</summary>
internal static class FaultyFile
{
    public static ToolException Of(string path, ImmutableArray<Diagnostic> diagnostics)
    {
        var errors = diagnostics.RemoveAll(d => d.Severity != DiagnosticSeverity.Error);
        return ToolException.Faulty($"{InputBytes.NameOf(path)}:{errors[0]}{(errors.Length > 1 ? $"; and {errors.Length - 1} more, which `noms-tiering check` lists" : "")}");
    }
}
