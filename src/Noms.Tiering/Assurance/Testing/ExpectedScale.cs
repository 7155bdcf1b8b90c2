using System.Collections.Immutable;

namespace Noms.Tiering.Assurance;

/// <summary>What a case expects of one scale.</summary>
/// <remarks>Immutable.</remarks>
public sealed record ExpectedScale
{
    internal ExpectedScale()
    {
    }

    /// <summary>The id of the final level; <see langword="null"/> where a status stands in its place or the case is invalid data.</summary>
    public string? Level { get; init; }

    /// <summary>The id of the level that the rules give; <see langword="null"/> beside invalid data.</summary>
    public string? Calculated { get; init; }

    /// <summary>The ids of the deciding rules, in policy order.</summary>
    public required ImmutableArray<string> Deciding { get; init; }

    /// <summary>The ids of the unknown rules on one of which the level rests, in policy order.</summary>
    public ImmutableArray<string> DecidedByOneOf { get; init; } = [];

    /// <summary>The ids of the levels that are possible, lowest first.</summary>
    public required ImmutableArray<string> Possible { get; init; }

    /// <summary>The ids of the open determinants whose value can make a difference, in policy order; <see langword="null"/> where the case does not say.</summary>
    public ImmutableArray<string>? KeptOpenBy { get; init; }

    /// <summary>The id of the highest protected floor that is met; <see langword="null"/> for none.</summary>
    public string? ProtectedFloor { get; init; }

    /// <summary>By id, what became of overrides; those that applied are all among them.</summary>
    public ImmutableDictionary<string, OverrideStanding> Overrides { get; init; } = ImmutableDictionary<string, OverrideStanding>.Empty;

    /// <summary>What became of the judgement; <see langword="null"/> where there is none.</summary>
    public JudgementStanding? Judgement { get; init; }

    /// <summary>Whether rules or overrides are in conflict.</summary>
    public bool IsInConflict { get; init; }

    /// <summary>Whether more than one level is possible: always checked, and never stated.</summary>
    public bool IsProvisional => Level is not null && Possible.Length > 1;
}
