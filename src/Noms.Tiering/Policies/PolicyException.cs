using System.Collections.Immutable;

namespace Noms.Tiering.Policies;

/// <summary>A policy file is faulty and was used all the same.</summary>
public sealed class PolicyException : Exception
{
    internal PolicyException(ImmutableArray<Diagnostic> diagnostics)
        : base("The policy is faulty:" + string.Concat(diagnostics.Select(d => "\n  " + d)))
    {
        Diagnostics = diagnostics;
    }

    /// <summary>Everything that is wrong.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }
}
