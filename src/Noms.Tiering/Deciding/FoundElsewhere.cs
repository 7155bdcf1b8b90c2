using Noms.Tiering.Policies;

namespace Noms.Tiering.Deciding;

/// <summary>Compares the rules that another engine found met with those that an outcome has.</summary>
internal static class FoundElsewhere
{
    /// <summary>Throws where the two are not the same set; the same rule may stand in what was found more than once.</summary>
    public static void ThrowUnlessSame(ReadOnlySpan<PolicyRule> found, TieringOutcome outcome)
    {
        var policy = outcome.Policy;
        var own = outcome.MetRules;
        var same = true;
        foreach (var rule in found)
        {
            if (rule is null || rule.Index >= policy.Rules.Length || !ReferenceEquals(policy.Rules[rule.Index], rule))
            {
                throw new ArgumentException("A rule is not one of this engine's policy.", nameof(found));
            }

            same &= own.Contains(rule);
        }

        foreach (var rule in own)
        {
            same &= Holds(found, rule);
        }

        if (!same)
        {
            PolicyRule[] all = [.. found];
            throw new EngineDisagreementException(
                policy,
                [.. policy.Rules.Where(r => all.Contains(r) && !own.Contains(r))],
                [.. policy.Rules.Where(r => !all.Contains(r) && own.Contains(r))]);
        }
    }

    private static bool Holds(ReadOnlySpan<PolicyRule> found, PolicyRule rule)
    {
        foreach (var one in found)
        {
            if (ReferenceEquals(one, rule))
            {
                return true;
            }
        }

        return false;
    }
}
