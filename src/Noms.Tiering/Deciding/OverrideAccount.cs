namespace Noms.Tiering.Deciding;

/// <summary>What became of one override.</summary>
/// <param name="Standing">Whether it applied.</param>
/// <param name="Before">The place of the level before it.</param>
/// <param name="After">The place of the level after it.</param>
internal readonly record struct OverrideAccount(OverrideStanding Standing, int Before, int After);
