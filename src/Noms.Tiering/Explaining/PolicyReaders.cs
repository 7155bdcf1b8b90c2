using System.Collections.Immutable;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Explaining;

/// <summary>Which parts of a policy read which bounds.</summary>
/// <remarks>Immutable once made, and shared between threads.</remarks>
internal sealed class PolicyReaders(TieringPolicy policy)
{
    private readonly BoundReaders[] _rules =
        [.. policy.Rules.Select(r => new BoundReaders(policy, [r.When], r.Proposal is FloorProposal { Level.Derived: { } derived } ? derived : null))];

    private readonly BoundReaders[] _statuses = [.. policy.Statuses.Select(s => new BoundReaders(policy, [s.When], null))];

    private readonly BoundReaders[] _overrides = [.. policy.Overrides.Select(o => new BoundReaders(policy, [o.Applies], null))];

    private readonly BoundReaders _rest =
        new(policy, [.. policy.InvalidData.Select(i => i.When), .. policy.Label?.Suffixes.Select(s => s.When) ?? []], null);

    public ImmutableArray<PolicyRule> RulesOf(Determinant determinant, FactValue bound, DateOnly asOf) =>
        [.. policy.Rules.Where((_, index) => _rules[index].Read(determinant, bound, asOf))];

    public ImmutableArray<PolicyStatus> StatusesOf(Determinant determinant, FactValue bound, DateOnly asOf) =>
        [.. policy.Statuses.Where((_, index) => _statuses[index].Read(determinant, bound, asOf))];

    public ImmutableArray<PolicyOverride> OverridesOf(Determinant determinant, FactValue bound, DateOnly asOf) =>
        [.. policy.Overrides.Where((_, index) => _overrides[index].Read(determinant, bound, asOf))];

    /// <summary>Whether any part does, invalid data and suffixes of the label included.</summary>
    public bool AnyReads(Determinant determinant, FactValue bound, DateOnly asOf) =>
        _rest.Read(determinant, bound, asOf)
        || _rules.Concat(_statuses).Concat(_overrides).Any(r => r.Read(determinant, bound, asOf));
}
