namespace Noms.Tiering.Assurance;

/// <summary>What a map of a policy shows.</summary>
/// <remarks>Mutable only while it is made.</remarks>
public sealed record PolicyMapOptions
{
    /// <summary>The scale; <see langword="null"/>, the default, for the policy's first.</summary>
    public Scale? Scale { get; init; }

    /// <summary>
    /// The case whose other facts hold in every cell; <see langword="null"/>, the default, for one of which nothing is recorded, so that what the policy says of
    /// missing facts holds. Its facts are written into documents: give an invented one, not a person's.
    /// </summary>
    public TieringCase? Case { get; init; }

    /// <summary>The day as of which each cell is decided; <see langword="null"/>, the default, for the first day on which the policy is in force.</summary>
    public DateOnly? AsOf { get; init; }
}
