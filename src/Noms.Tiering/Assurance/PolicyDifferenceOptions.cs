namespace Noms.Tiering.Assurance;

/// <summary>How two policies are compared.</summary>
/// <remarks>Immutable.</remarks>
public sealed record PolicyDifferenceOptions
{
    /// <summary>What holds where nothing is said.</summary>
    public static PolicyDifferenceOptions Default { get; } = new();

    /// <summary>
    /// The day from which days are counted; left out, a day of the second policy's window on which no two counts come to one day, where there is one.
    /// </summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>
    /// The most regions by which one change is told of one scale; 8 by default, at least 1. Where it would take more, they are told by direction alone, and then by
    /// fewer determinants.
    /// </summary>
    public int MostRegions { get; init; } = 8;

    /// <summary>
    /// How large a diagram may be, in nodes and edges, and how many steps one operation may take; 4,000,000 by default. Past that cases are sampled.
    /// </summary>
    public int DiagramLimit { get; init; } = 4_000_000;

    /// <summary>How many invented cases are decided under both where the policies are too large to be gone through; 20,000 by default.</summary>
    public int SampledCases { get; init; } = 20_000;
}
