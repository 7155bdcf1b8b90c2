namespace Noms.Tiering.Assurance;

/// <summary>What decided a level.</summary>
public enum ImpactDeciderKind
{
    /// <summary>A rule that is met.</summary>
    Rule,

    /// <summary>No rule: the default of the scale.</summary>
    Default,

    /// <summary>One of several rules that are unknown.</summary>
    OneOfSeveral,

    /// <summary>An override that altered what the rules gave.</summary>
    Override,

    /// <summary>A judgement.</summary>
    Judgement,
}
