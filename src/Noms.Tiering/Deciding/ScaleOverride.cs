using Noms.Tiering.Policies;

namespace Noms.Tiering.Deciding;

/// <summary>An override as it bears on one scale of one case: the policy's, or one that was recorded.</summary>
/// <param name="Bounds">The levels to which it holds.</param>
/// <param name="Authority">On whose authority.</param>
/// <param name="IsProtected">Whether it is a protected floor.</param>
/// <param name="Place">The place among the policy's overrides of the scale; -1 for a recorded one.</param>
/// <param name="Outset">Whether its window lets it apply at all.</param>
/// <param name="Policy">The policy's override, or null.</param>
/// <param name="Recorded">The recorded override, or null.</param>
internal readonly record struct ScaleOverride(
    LevelBounds Bounds,
    OverrideAuthority Authority,
    bool IsProtected,
    int Place,
    OverrideStanding Outset,
    PolicyOverride? Policy,
    RecordedOverride? Recorded)
{
    public OverrideForm Form => Policy?.Form ?? Recorded!.Form;

    public string Id => Policy?.Id ?? Recorded!.Id;

    public static OverrideStanding StandingOn(DateOnly day, DateOnly from, DateOnly? to) =>
        day < from ? OverrideStanding.NotYetEffective : day > to ? OverrideStanding.Expired : OverrideStanding.Applied;

    /// <summary>Whether it is in force where the policy's overrides with these bits are met.</summary>
    public bool IsInForce(ulong met) => Outset == OverrideStanding.Applied && (Place < 0 || (met & (1UL << Place)) != 0);
}
