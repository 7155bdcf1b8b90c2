using System.Collections.Immutable;

namespace Noms.Tiering.Allocation;

/// <summary>The outcomes of an allocation run on one scale.</summary>
public sealed record ScaleSummary
{
    /// <summary>The scale.</summary>
    public required Scale Scale { get; init; }

    /// <summary>Cases by level, lowest first, every level of the scale.</summary>
    public required ImmutableArray<NamedCount> ByLevel { get; init; }

    /// <summary>Of <see cref="ByLevel"/>, in the same order, the cases whose level is provisional.</summary>
    public required ImmutableArray<long> ProvisionalByLevel { get; init; }

    /// <summary>Cases with a level.</summary>
    public long WithLevel => ByLevel.Sum(l => l.Cases);

    /// <summary>Cases whose level is provisional.</summary>
    public long Provisional => ProvisionalByLevel.Sum();

    /// <summary>Cases whose possible levels were too many to be walked, so that the set is a sound superset.</summary>
    public required long PossibleAtMost { get; init; }

    /// <summary>Cases higher than before.</summary>
    public required long Raised { get; init; }

    /// <summary>Of <see cref="Raised"/>, the cases whose level is provisional.</summary>
    public required long RaisedProvisional { get; init; }

    /// <summary>Cases lower than before.</summary>
    public required long Lowered { get; init; }

    /// <summary>Of <see cref="Lowered"/>, the cases whose level is provisional.</summary>
    public required long LoweredProvisional { get; init; }

    /// <summary>Cases as before.</summary>
    public required long Same { get; init; }

    /// <summary>Of <see cref="Same"/>, the cases whose level is provisional.</summary>
    public required long SameProvisional { get; init; }

    /// <summary>
    /// What became of overrides, by override, standing and levels: of the policy's those that applied or were in conflict, and all that were recorded for a person.
    /// </summary>
    public ImmutableArray<OverrideCount> Overrides { get; init; } = [];

    /// <summary>What became of judgements, by standing, levels and reason; those that were refused too.</summary>
    public ImmutableArray<JudgementCount> Judgements { get; init; } = [];

    /// <summary>Cases in which level rules, or overrides, of one authority disagree.</summary>
    public required long InConflict { get; init; }
}
