using Noms.Tiering.Deciding;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Allocation.Rows;

/// <summary>Where an outcome's modes, shortfalls and outputs are found.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
internal sealed class PolicyFacets
{
    private readonly int[][] _outputs;

    public PolicyFacets(CompiledPolicy policy)
    {
        var stated = policy.Policy;
        Modes = stated.Profile.FirstOrDefault(entry => entry.Id == "modes") is { } modes ? new ProfileTable(policy, modes) : null;
        Availability = stated.Availability?.Determinant;
        Needs = stated.Availability is { } availability ? new ProfileTable(policy, availability.Needs) : null;
        _outputs = [.. stated.Outputs.Select(output => stated.Rules.Where(rule => Says(rule, output)).Select(rule => rule.Index).ToArray())];
    }

    /// <summary>The modes; <see langword="null"/> where the policy has none.</summary>
    public ProfileTable? Modes { get; }

    /// <summary>The list of what is unavailable; <see langword="null"/> where the policy asks for none.</summary>
    public Determinant? Availability { get; }

    /// <summary>What a level needs and may be unavailable.</summary>
    public ProfileTable? Needs { get; }

    /// <summary>Whether some rule says an output.</summary>
    public bool IsMet(int output, TieringOutcome outcome)
    {
        foreach (var rule in _outputs[output])
        {
            if (ScaleCombination.IsSet(outcome.Met, rule))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Says(PolicyRule rule, PolicyOutput output) => rule.Proposal is OutputProposal proposal && proposal.Output == output;
}
