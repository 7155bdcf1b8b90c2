using System.Collections.Immutable;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Tracing;

/// <summary>How one scale's level came about.</summary>
public sealed record ScaleTrace
{
    /// <summary>The outcome: calculated and final level, deciding rules, judgement, possible levels and what keeps them open.</summary>
    public required ScaleDecision Decision { get; init; }

    /// <summary>The rules that propose on this scale and are met, in policy order.</summary>
    public required ImmutableArray<RuleTrace> Proposals { get; init; }

    /// <summary>What became of each override: those of the policy in its order, then those recorded for the person.</summary>
    public ImmutableArray<OverrideTrace> Overrides { get; init; } = [];

    /// <summary>The highest protected floor of a rule that is met, below which nothing lowers the level; <see langword="null"/> where there is none.</summary>
    public Level? ProtectedFloor { get; init; }

    /// <summary>
    /// The assumed parameters on which the level rests, in policy order: those of the rules that it needs, and where it needs none, those
    /// that all deciding rules have in common. A limb that did not bring a rule about does not count.
    /// </summary>
    public ImmutableArray<PolicyParameter> RestsOn { get; init; } = [];

    /// <summary>
    /// The assumed parameters, beside <see cref="RestsOn"/>, by which alone rules that would give a higher level are not met.
    /// </summary>
    public ImmutableArray<PolicyParameter> HeldBackBy { get; init; } = [];

    /// <summary>The level that the case had before, where it states one that the scale has.</summary>
    public Level? Previous { get; init; }
}
