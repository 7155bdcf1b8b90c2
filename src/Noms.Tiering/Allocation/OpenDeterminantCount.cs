namespace Noms.Tiering.Allocation;

/// <summary>How many provisional cases a determinant keeps open.</summary>
/// <param name="Determinant">The determinant.</param>
/// <param name="Cases">The provisional cases in which its value can still make a difference.</param>
/// <param name="Alone">Those of them that it keeps open alone: recording it settles them.</param>
public sealed record OpenDeterminantCount(Determinant Determinant, long Cases, long Alone);
