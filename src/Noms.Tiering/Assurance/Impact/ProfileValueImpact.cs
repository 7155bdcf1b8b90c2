namespace Noms.Tiering.Assurance;

/// <summary>The cases for which an entry of the profile says something, such as a grade.</summary>
/// <param name="Value">What it says, as the policy writes it.</param>
/// <param name="Before">For how many cases before.</param>
/// <param name="After">For how many cases after.</param>
public sealed record ProfileValueImpact(string Value, long Before, long After);
