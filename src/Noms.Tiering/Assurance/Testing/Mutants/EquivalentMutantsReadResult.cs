using System.Collections.Immutable;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Assurance;

/// <summary>The mutants that a policy lists as equivalent, or why the list could not be read.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class EquivalentMutantsReadResult
{
    private readonly ImmutableSortedDictionary<string, string>? _reasons;

    internal EquivalentMutantsReadResult(ImmutableSortedDictionary<string, string>? reasons, ImmutableArray<Diagnostic> diagnostics)
    {
        _reasons = reasons;
        Diagnostics = diagnostics;
    }

    /// <summary>Whether there is a list.</summary>
    public bool IsSuccess => _reasons is not null;

    /// <summary>Everything that is wrong, in the order of the file.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>By the name of the mutant, why it is the same policy in other words.</summary>
    /// <exception cref="PolicyCaseException">The list is faulty; the message has every diagnostic.</exception>
    public ImmutableSortedDictionary<string, string> Reasons =>
        _reasons ?? throw new PolicyCaseException([.. Diagnostics.Select(d => new PolicyCaseDiagnostic(EquivalentMutantsReader.FileName, d))]);
}
