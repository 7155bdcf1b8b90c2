using System.Collections.Immutable;

namespace Noms.Tiering.Tracing;

/// <summary>How one scale's level came about.</summary>
public sealed record ScaleTrace
{
    /// <summary>The outcome: calculated level, deciding rules, possible levels and what keeps them open.</summary>
    public required ScaleDecision Decision { get; init; }

    /// <summary>The rules that propose on this scale and are met, in policy order.</summary>
    public required ImmutableArray<RuleTrace> Proposals { get; init; }

    /// <summary>The highest protected floor that is met, below which nothing lowers the level; <see langword="null"/> where there is none.</summary>
    public Level? ProtectedFloor { get; init; }

    /// <summary>The level that the case had before, where it states one that the scale has.</summary>
    public Level? Previous { get; init; }
}
