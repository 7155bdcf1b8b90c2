using Noms.Tiering.Deciding;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Tracing;

/// <summary>How one rule stands in a case.</summary>
/// <remarks>A view: it holds until the outcome that gave it is filled with another case.</remarks>
public readonly struct RuleStanding
{
    private readonly TieringOutcome _outcome;
    private readonly TieringCase _case;

    internal RuleStanding(PolicyRule rule, TieringOutcome outcome, TieringCase tieringCase)
    {
        Rule = rule;
        _outcome = outcome;
        _case = tieringCase;
    }

    /// <summary>The rule.</summary>
    public PolicyRule Rule { get; }

    /// <summary>Whether it is met, unmet or unknown.</summary>
    public Truth Truth => _outcome.TruthOf(Rule);

    /// <summary>Whether it decides its scale's level.</summary>
    public bool IsDeciding => ScaleCombination.IsSet(_outcome.DecidingOfAll, Rule.Index);

    /// <summary>Whether it is one of several unknown rules of which at least one decides.</summary>
    public bool IsOneOfDeciding => ScaleCombination.IsSet(_outcome.OneOfAll, Rule.Index);

    /// <summary>
    /// Whether, alone removed, it would have changed its scale's level; <see langword="null"/> where there were too many combinations of unknowns
    /// to say. Worked out at each call.
    /// </summary>
    public bool? IsNecessary => DecidingRules.IsNecessary(_outcome, Rule);

    /// <summary>Its tests.</summary>
    public TestStandings Tests => new(_outcome.Compiled.Tests.Of(Rule), _outcome, _case);

    /// <summary>The rule and its truth.</summary>
    public override string ToString() => $"{Rule.Id}: {Truth}";
}
