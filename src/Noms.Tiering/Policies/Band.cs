namespace Noms.Tiering.Policies;

/// <summary>One band of a number.</summary>
/// <param name="Value">The value that it gives, one of the derived determinant's.</param>
/// <param name="AtLeast">The inclusive lower bound; <see langword="null"/> for the lowest band.</param>
/// <param name="Below">The exclusive upper bound; <see langword="null"/> for the highest band.</param>
public sealed record Band(string Value, Bound? AtLeast, Bound? Below);
