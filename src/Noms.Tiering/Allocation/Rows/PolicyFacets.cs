using Noms.Tiering.Deciding;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Allocation.Rows;

/// <summary>Where an outcome's modes, shortfalls, outputs and suffixes are found.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
internal sealed class PolicyFacets
{
    private readonly int[][] _outputs;
    private readonly int _suffixCount;

    public PolicyFacets(CompiledPolicy policy)
    {
        var stated = policy.Policy;
        Policy = stated;
        _suffixCount = stated.Label?.Suffixes.Length ?? 0;
        Modes = stated.Profile.FirstOrDefault(entry => entry.Id == "modes") is { } modes ? new ProfileTable(policy, modes) : null;
        Availability = stated.Availability?.Determinant;
        Needs = stated.Availability is { } availability ? new ProfileTable(policy, availability.Needs) : null;
        _outputs = [.. stated.Outputs.Select(output => stated.Rules.Where(rule => Says(rule, output)).Select(rule => rule.Index).ToArray())];
    }

    public TieringPolicy Policy { get; }

    /// <summary>The modes; <see langword="null"/> where the policy has none.</summary>
    public ProfileTable? Modes { get; }

    /// <summary>The list of what is unavailable; <see langword="null"/> where the policy asks for none.</summary>
    public Determinant? Availability { get; }

    /// <summary>What a level needs and may be unavailable.</summary>
    public ProfileTable? Needs { get; }

    /// <summary>Finds the outputs that some rule says, as bits.</summary>
    public void FindOutputs(TieringOutcome outcome, ulong[] outputs)
    {
        Array.Clear(outputs);
        for (var output = 0; output < _outputs.Length; output++)
        {
            foreach (var rule in _outputs[output])
            {
                outputs[output >> 6] |= ScaleCombination.IsSet(outcome.Met, rule) ? 1UL << (output & 63) : 0;
            }
        }
    }

    /// <summary>Finds the suffixes of the label that are met, as bits.</summary>
    public void FindSuffixes(TieringOutcome outcome, ulong[] suffixes)
    {
        Array.Clear(suffixes);
        for (var suffix = 0; suffix < _suffixCount; suffix++)
        {
            suffixes[suffix >> 6] |= ScaleCombination.IsSet(outcome.Met, outcome.Compiled.SuffixStart + suffix) ? 1UL << (suffix & 63) : 0;
        }
    }

    private static bool Says(PolicyRule rule, PolicyOutput output) => rule.Proposal is OutputProposal proposal && proposal.Output == output;
}
