using System.Collections.Immutable;

namespace Noms.Tiering.Assurance;

/// <summary>
/// Every mutant of a policy: one change each to what it decides. Each rule is dropped, each bound, level and parameter moved by one step, each comparison turned
/// round, each part of a condition, count or cap left out, each protection and each answer to a missing fact changed. Titles, citations and the like are left alone.
/// </summary>
/// <remarks>Safe to use from any number of threads.</remarks>
public static class PolicyMutations
{
    /// <summary>The mutants of a policy, in the order of its parts.</summary>
    /// <param name="policy">A policy that was read from one file.</param>
    /// <exception cref="ArgumentException">The policy has an overlay: its text is two files.</exception>
    public static ImmutableArray<PolicyMutant> Of(TieringPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return policy.Text.IsEmpty
            ? throw new ArgumentException($"`{policy}` has an overlay; mutants are made of a policy file alone.", nameof(policy))
            : [.. MutantMaker.Of(ParameterVariants.WithoutExceptions(policy), policy)];
    }
}
