namespace Noms.Tiering.Explaining;

/// <summary>What a search for counterfactuals takes in.</summary>
/// <remarks>Immutable.</remarks>
public sealed record CounterfactualOptions
{
    /// <summary>The greatest <see cref="Most"/>: 100.</summary>
    public const int GreatestMost = 100;

    /// <summary>As when nothing is said.</summary>
    public static CounterfactualOptions Default { get; } = new();

    /// <summary>
    /// Whether recorded determinants that are <see cref="Determinant.IsUnchangeable"/> may change too, such as age; by default no. One that is
    /// not recorded can be found out, whether or not it can change.
    /// </summary>
    public bool IncludeUnchangeable { get; init; }

    /// <summary>Whether what is not recorded may be recorded; by default yes. Such a change is marked: it is found out, not made.</summary>
    public bool IncludeRecording { get; init; } = true;

    /// <summary>How many counterfactuals are given for each level, from 1 to 100; by default 3.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is another number.</exception>
    public int Most
    {
        get;
        init => field = value is >= 1 and <= GreatestMost
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), "From 1 to 100 counterfactuals are given for a level.");
    }
    = 3;
}
