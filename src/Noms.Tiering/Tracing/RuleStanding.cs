using Noms.Tiering.Policies;

namespace Noms.Tiering.Tracing;

/// <summary>How one rule stands in a case.</summary>
/// <remarks>A view: it holds until the outcome that gave it is filled with another case.</remarks>
public readonly struct RuleStanding
{
    private readonly StandingSpace _space;
    private readonly int _index;
    private readonly byte _code;

    internal RuleStanding(StandingSpace space, int index)
    {
        _space = space;
        _index = index;
        _code = space.CodeOfRule(index);
    }

    /// <summary>The rule.</summary>
    public PolicyRule Rule => _space.RuleAt(_index);

    /// <summary>Whether it is met, unmet or unknown.</summary>
    public Truth Truth => RuleCodes.TruthOf(_code);

    /// <summary>Whether it decides its scale's level.</summary>
    public bool IsDeciding => (_code & RuleCodes.Deciding) != 0;

    /// <summary>Whether it is one of several unknown rules of which at least one decides.</summary>
    public bool IsOneOfDeciding => (_code & RuleCodes.OneOf) != 0;

    /// <summary>
    /// Whether, alone removed, it would have changed its scale's level; <see langword="null"/> where there were too many combinations of unknowns
    /// to say. Worked out at each call.
    /// </summary>
    public bool? IsNecessary => _space.IsNecessary(_index);

    /// <summary>Its tests.</summary>
    public TestStandings Tests => new(_space, _space.TestsOf(_index));

    /// <summary>The rule and its truth.</summary>
    public override string ToString() => $"{Rule.Id}: {Truth}";
}
