using System.Collections.Immutable;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Tracing;

/// <summary>
/// The parameters on which conditions, derived determinants and proposals rest: their own, and those of the derived
/// determinants that they read.
/// </summary>
internal sealed class ParameterUse
{
    private readonly ImmutableArray<PolicyParameter> _parameters;
    private readonly IReadOnlyDictionary<string, DerivedDeterminant> _derived;

    public ParameterUse(ImmutableArray<PolicyParameter> parameters, IReadOnlyDictionary<string, DerivedDeterminant> derived)
    {
        _parameters = parameters;
        _derived = derived;
    }

    /// <summary>Those of a rule, in policy order.</summary>
    public ImmutableArray<PolicyParameter> Of(PolicyRule rule) => InOrder(new ReadsOf(_derived).Visit(rule.When).Visit(rule.Proposal));

    /// <summary>Those of a derived determinant, in policy order.</summary>
    public ImmutableArray<PolicyParameter> Of(DerivedDeterminant derived) => InOrder(new ReadsOf(_derived).Visit(derived.Output));

    private ImmutableArray<PolicyParameter> InOrder(ReadsOf reads) =>
        [.. _parameters.Where(p => reads.Parameters.Contains(p.Id))];
}
