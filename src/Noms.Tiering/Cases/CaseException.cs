using System.Collections.Immutable;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Cases;

/// <summary>A case that could not be read was used all the same. The message has codes and places only.</summary>
public sealed class CaseException : InvalidOperationException
{
    internal CaseException(ImmutableArray<Diagnostic> diagnostics)
        : base("The case is faulty: " + string.Join(", ", diagnostics.Select(d => $"{d.Code} at {d.Line}:{d.Column}")) + ".")
    {
        Diagnostics = diagnostics;
    }

    /// <summary>Everything that is wrong.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }
}
