namespace Noms.Tiering.Allocation;

/// <summary>The cases on one scale in which an override came to one thing.</summary>
/// <param name="Id">The id of the policy's override; <see langword="null"/> for those that were recorded for a person.</param>
/// <param name="Authority">On whose authority.</param>
/// <param name="Standing">What became of it. Of the policy's, those that could not apply to the case at all are not counted.</param>
/// <param name="Before">The level before it.</param>
/// <param name="After">The level after it.</param>
/// <param name="Cases">How many cases.</param>
public sealed record OverrideCount(string? Id, OverrideAuthority Authority, OverrideStanding Standing, Level Before, Level After, long Cases)
{
    /// <summary>Which way it moved the level.</summary>
    public LevelChange Direction => After > Before ? LevelChange.Raised : After < Before ? LevelChange.Lowered : LevelChange.Same;
}
