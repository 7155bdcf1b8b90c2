using System.Collections.Immutable;

namespace Noms.Tiering.Assurance;

/// <summary>How one case of a policy came out.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Case">The case.</param>
/// <param name="Differences">Everything in which its decision says otherwise than it expects; empty where it passed.</param>
public sealed record PolicyCaseResult(PolicyCase Case, ImmutableArray<PolicyCaseDifference> Differences)
{
    /// <summary>Whether it was decided as it expects, reasons included.</summary>
    public bool IsPassed => Differences.IsEmpty;

    /// <summary>The case and whether it passed.</summary>
    public override string ToString() => $"{(IsPassed ? "passed" : "failed")}  {Case}";
}
