using System.Collections.Immutable;

namespace Noms.Tiering.Assurance;

/// <summary>The cases of a policy that were read, or why they could not be.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class PolicyCasesReadResult
{
    private readonly PolicyCases? _cases;

    internal PolicyCasesReadResult(PolicyCases? cases, ImmutableArray<PolicyCaseDiagnostic> diagnostics)
    {
        _cases = cases;
        Diagnostics = diagnostics;
    }

    /// <summary>Whether there are cases; with one fault there are none, so that no expectation is passed over.</summary>
    public bool IsSuccess => _cases is not null;

    /// <summary>Everything that is wrong, by file and in the order of each file.</summary>
    public ImmutableArray<PolicyCaseDiagnostic> Diagnostics { get; }

    /// <summary>The cases.</summary>
    /// <exception cref="PolicyCaseException">A file is faulty; the message has every diagnostic.</exception>
    public PolicyCases Cases => _cases ?? throw new PolicyCaseException(Diagnostics);
}
