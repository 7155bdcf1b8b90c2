namespace Noms.Tiering.Assurance;

/// <summary>What a rule, or what decides where none does, has to do with the impact on a scale.</summary>
/// <remarks>Immutable. Where several rules decide a case it is counted for each.</remarks>
public sealed record DeciderImpact
{
    /// <summary>The rule.</summary>
    public required ImpactDecider Decider { get; init; }

    /// <summary>The cases that it decides after and did not decide before, by how their level changed.</summary>
    public required ChangeCounts Newly { get; init; }

    /// <summary>The cases that it decided before and decides no longer.</summary>
    public required ChangeCounts NoLonger { get; init; }

    /// <summary>The cases that it decides on both sides.</summary>
    public required ChangeCounts Both { get; init; }

    /// <summary>The cases that it decided before.</summary>
    public long DecidesBefore => NoLonger.All + Both.All;

    /// <summary>The cases that it decides after.</summary>
    public long DecidesAfter => Newly.All + Both.All;
}
