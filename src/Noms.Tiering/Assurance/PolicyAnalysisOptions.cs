namespace Noms.Tiering.Assurance;

/// <summary>How a policy is analysed.</summary>
/// <remarks>Immutable.</remarks>
public sealed record PolicyAnalysisOptions
{
    /// <summary>
    /// The day from which the policy's days are counted. Left out: the first day of its window on which no two of them are one, within a year; its first day where
    /// there is none such.
    /// </summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The most nodes and edges of decision diagrams, at least 1,000; a policy that needs more, or more than 10,000,000 steps to make them, is sampled. Left out: 2,000,000.</summary>
    public int MostNodes { get; init; } = 2_000_000;

    /// <summary>How many cases a policy that is too large is sampled with, at least 1. Left out: 20,000. They are the same each time.</summary>
    public int Samples { get; init; } = 20_000;
}
