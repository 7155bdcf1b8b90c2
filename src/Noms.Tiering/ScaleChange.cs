namespace Noms.Tiering;

/// <summary>A scale on which the level will be another.</summary>
/// <param name="ScaleId">The id of the scale.</param>
/// <param name="From">The level until then; <see langword="null"/> where there is none.</param>
/// <param name="To">The level from then on; <see langword="null"/> where there is none.</param>
/// <remarks>The levels may be of two versions of a policy, whose levels do not compare unless both have the same.</remarks>
public sealed record ScaleChange(string ScaleId, Level? From, Level? To);
