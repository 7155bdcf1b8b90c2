using System.Collections.Immutable;

namespace Noms.Tiering.NRules;

/// <summary>
/// A rule threw while a case was decided, so that case has no decision; other cases are not touched. The message names the rules and nothing of
/// the case; the inner exception is the rule's own.
/// </summary>
public sealed class RuleFailedException : Exception
{
    internal RuleFailedException(TieringPolicy policy, ImmutableArray<string> ruleNames, Exception inner)
        : base($"A rule threw beside {policy}: {(ruleNames.IsEmpty ? "its name is not known" : string.Join(" or ", ruleNames))}.", inner)
    {
        RuleNames = ruleNames;
    }

    /// <summary>The names of the rules: several where rules share the condition that threw, and none where NRules does not say.</summary>
    public ImmutableArray<string> RuleNames { get; }
}
