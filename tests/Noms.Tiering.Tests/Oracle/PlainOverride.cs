using Noms.Tiering.Policies;

namespace Noms.Tiering.Tests.Oracle;

/// <summary>An override of one scale, whoever made it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Authority">On whose authority.</param>
/// <param name="Levels">The places of the levels that it allows.</param>
/// <param name="IsProtected">Whether it is a protected floor.</param>
/// <param name="Outset">What its window and policy say.</param>
/// <param name="Of">The policy's override, or <see langword="null"/> for a recorded one.</param>
internal sealed record PlainOverride(
    string Id, OverrideAuthority Authority, IReadOnlyList<int> Levels, bool IsProtected, OverrideStanding Outset, PolicyOverride? Of)
{
    public static IEnumerable<PlainOverride> All(TieringPolicy policy, TieringCase tieringCase, Scale scale, DateOnly asOf) =>
    [
        .. policy.Overrides.Where(o => o.Scale == scale).Select(o => new PlainOverride(
            o.Id, o.Authority, Allowed(scale, o.Form, o.Level.Fixed!.Id), o.IsProtected, Window(asOf, o.EffectiveFrom, o.EffectiveTo), o)),
        .. tieringCase.Overrides.Where(o => o.Scale == scale.Id && scale.LevelById(o.Level) is not null).Select(o => new PlainOverride(
            o.Id,
            o.Authority,
            Allowed(scale, o.Form, o.Level),
            o.IsProtected,
            o.Policy is { } other && other != policy.Id ? OverrideStanding.OtherPolicy : Window(asOf, o.EffectiveFrom, o.EffectiveTo),
            null)),
    ];

    private static List<int> Allowed(Scale scale, OverrideForm form, string level)
    {
        var at = scale.LevelById(level)!.Index;
        return [.. Enumerable.Range(0, scale.Levels.Length).Where(l => form == OverrideForm.Floor ? l >= at : form == OverrideForm.Cap ? l <= at : l == at)];
    }

    private static OverrideStanding Window(DateOnly asOf, DateOnly from, DateOnly? to) =>
        from > asOf ? OverrideStanding.NotYetEffective
        : to is { } last && last < asOf ? OverrideStanding.Expired
        : OverrideStanding.Applied;
}
