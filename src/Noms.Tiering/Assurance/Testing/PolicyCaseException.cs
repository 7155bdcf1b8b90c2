using System.Collections.Immutable;

namespace Noms.Tiering.Assurance;

/// <summary>Cases of a policy that are faulty were used all the same. The message has every diagnostic.</summary>
public sealed class PolicyCaseException : InvalidOperationException
{
    internal PolicyCaseException(ImmutableArray<PolicyCaseDiagnostic> diagnostics)
        : base("The cases are faulty:\n" + string.Join('\n', diagnostics))
    {
        Diagnostics = diagnostics;
    }

    /// <summary>Everything that is wrong.</summary>
    public ImmutableArray<PolicyCaseDiagnostic> Diagnostics { get; }
}
