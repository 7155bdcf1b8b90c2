using System.Collections.Immutable;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Tool.Choosing;

/// <summary>A file that was checked, and everything that was found.</summary>
/// <param name="Path">The file, or the id of a shipped policy.</param>
/// <param name="Kind">What it is: <c>policy</c>, <c>overlay</c>, <c>mapping</c> or <c>case</c>.</param>
/// <param name="Diagnostics">What was found, in the order of the file.</param>
internal sealed record CheckedFile(string Path, string Kind, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>The policy, where it is one or came of an overlay, and is not faulty.</summary>
    public TieringPolicy? Policy { get; init; }

    /// <summary>Whether it was left unread, because what it is checked against is faulty.</summary>
    public bool IsUnread { get; init; }

    public int Errors => Diagnostics.Count(d => d.Severity == DiagnosticSeverity.Error);

    public int Warnings => Diagnostics.Length - Errors;
}
