namespace Noms.Tiering.Policies;

/// <summary>The points of one band of a number.</summary>
/// <param name="Points">The points.</param>
/// <param name="AtLeast">The inclusive lower bound; <see langword="null"/> for the lowest band.</param>
/// <param name="Below">The exclusive upper bound; <see langword="null"/> for the highest band.</param>
public sealed record PointsBand(Bound Points, Bound? AtLeast, Bound? Below);
