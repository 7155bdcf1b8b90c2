namespace Noms.Tiering;

/// <summary>A day on which no version of a policy is in force, and what stands on either side of it.</summary>
/// <remarks>Immutable.</remarks>
public sealed class PolicyGap
{
    internal PolicyGap(PolicyVersions versions, DateOnly asOf)
    {
        PolicyId = versions.Id;
        AsOf = asOf;
        Before = versions.All.LastOrDefault(v => v.EffectiveFrom < asOf);
        After = versions.All.FirstOrDefault(v => v.EffectiveFrom > asOf);
    }

    /// <summary>The id of the policy.</summary>
    public string PolicyId { get; }

    /// <summary>The day.</summary>
    public DateOnly AsOf { get; }

    /// <summary>The last version whose days are over; <see langword="null"/> where there is none.</summary>
    public TieringPolicy? Before { get; }

    /// <summary>The first version whose days are to come; <see langword="null"/> where there is none.</summary>
    public TieringPolicy? After { get; }

    /// <summary>
    /// Why, such as <c>no version of `p` is in force on 25 March 2026: version 1 is in force from 16 March 2026 to 22 March 2026, and
    /// version 2 from 1 April 2026</c>.
    /// </summary>
    public override string ToString() => $"no version of `{PolicyId}` is in force on {ValueText.Date(AsOf)}: " + ((Before, After) switch
    {
        ({ } before, { } after) => $"version {before.Version} is in force {WindowText.Of(before)}, and version {after.Version} {WindowText.Of(after)}",
        ({ } before, null) => $"the last, version {before.Version}, is in force {WindowText.Of(before)}",
        (_, var after) => $"the first, version {after!.Version}, is in force {WindowText.Of(after)}",
    });
}
