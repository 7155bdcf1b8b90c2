namespace Noms.Tiering;

/// <summary>An override that was recorded for one person, rather than one that a policy makes for everybody in some position.</summary>
/// <remarks>Immutable. <see cref="TieringCaseBuilder.WithOverride"/> says what each part may be.</remarks>
public sealed class RecordedOverride
{
    /// <summary>The id, unique among those of the case; at most 64 characters.</summary>
    public required string Id { get; init; }

    /// <summary>On whose authority it stands.</summary>
    public required OverrideAuthority Authority { get; init; }

    /// <summary>Why it was made, in words; at most 2,000 characters.</summary>
    public required string Reason { get; init; }

    /// <summary>Where it was recorded; at most 256 characters.</summary>
    public required string Source { get; init; }

    /// <summary>The first day on which it applies.</summary>
    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>The last day on which it applies, inclusive; <see langword="null"/> where it has no end.</summary>
    public DateOnly? EffectiveTo { get; init; }

    /// <summary>The id of the scale, such as <c>tier</c>.</summary>
    public required string Scale { get; init; }

    /// <summary>What it holds the level to.</summary>
    public required OverrideForm Form { get; init; }

    /// <summary>The id of the level, such as <c>3</c>.</summary>
    public required string Level { get; init; }

    /// <summary>Whether it is a floor that no cap or level of its authority or a lower one, and no judgement, goes below.</summary>
    public bool IsProtected { get; init; }

    /// <summary>The id of the policy for which it was recorded; <see langword="null"/> for whichever decides. Under another it does not apply.</summary>
    public string? Policy { get; init; }

    /// <summary>Whether a day lies in its window.</summary>
    public bool IsInForceOn(DateOnly day) => day >= EffectiveFrom && (EffectiveTo is not { } to || day <= to);

    /// <summary>Says nothing of the person: an override does not print itself into a log.</summary>
    public override string ToString() => "a recorded override";
}
