using Noms.Tiering.Policies;

namespace Noms.Tiering.Tracing;

/// <summary>
/// The parameters on which rules and derived determinants rest: their own, and those of the derived determinants that they read.
/// It depends on the case only by what each fallback takes.
/// </summary>
internal sealed class ParameterUse
{
    public ParameterUse(
        TieringPolicy policy,
        IReadOnlyDictionary<string, DerivedDeterminant> derived,
        Func<FallbackDeterminant, Determinant> takenBy)
    {
        OfRules = Each.Of(policy.Rules, r => InOrder(policy, new ReadsOf(derived, takenBy).Visit(r.When).Visit(r.Proposal)));
        OfDerived = Each.Of(policy.Derived, d => InOrder(policy, new ReadsOf(derived, takenBy).Visit(d.Output)));
    }

    /// <summary>By rule, its parameters in policy order.</summary>
    public PolicyParameter[][] OfRules { get; }

    /// <summary>By derived determinant, its parameters in policy order.</summary>
    public PolicyParameter[][] OfDerived { get; }

    private static PolicyParameter[] InOrder(TieringPolicy policy, ReadsOf reads) =>
        [.. policy.Parameters.Where(p => reads.Parameters.Contains(p.Id))];
}
