namespace Noms.Tiering.Assurance;

/// <summary>A scale before and a scale after whose levels are held against each other.</summary>
/// <param name="Before">The id of the scale of the policy before.</param>
/// <param name="After">The id of the scale of the policy after.</param>
public sealed record ScalePair(string Before, string After);
