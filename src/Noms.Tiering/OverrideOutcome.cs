using System.Collections.Immutable;
using Noms.Tiering.Policies;

namespace Noms.Tiering;

/// <summary>What became of one override, of the policy or recorded for the person.</summary>
/// <remarks>Immutable. Exactly one of <see cref="Policy"/> and <see cref="Recorded"/> is there.</remarks>
public sealed class OverrideOutcome
{
    internal OverrideOutcome()
    {
    }

    /// <summary>The policy's override, or <see langword="null"/>.</summary>
    public PolicyOverride? Policy { get; init; }

    /// <summary>The override that was recorded for the person, or <see langword="null"/>.</summary>
    public RecordedOverride? Recorded { get; init; }

    /// <summary>The id.</summary>
    public string Id => Policy?.Id ?? Recorded!.Id;

    /// <summary>On whose authority it stands.</summary>
    public OverrideAuthority Authority => Policy?.Authority ?? Recorded!.Authority;

    /// <summary>Why it was made.</summary>
    public string Reason => Policy?.Reason ?? Recorded!.Reason;

    /// <summary>The first day on which it applies.</summary>
    public DateOnly EffectiveFrom => Policy?.EffectiveFrom ?? Recorded!.EffectiveFrom;

    /// <summary>The last day on which it applies, inclusive; <see langword="null"/> where it has no end.</summary>
    public DateOnly? EffectiveTo => Policy is null ? Recorded!.EffectiveTo : Policy.EffectiveTo;

    /// <summary>What it holds the level to.</summary>
    public OverrideForm Form => Policy?.Form ?? Recorded!.Form;

    /// <summary>The level to which it holds.</summary>
    public required Level Level { get; init; }

    /// <summary>Whether it is a protected floor.</summary>
    public bool IsProtected => Policy?.IsProtected ?? Recorded!.IsProtected;

    /// <summary>Whether it applied, and if not, why not.</summary>
    public required OverrideStanding Standing { get; init; }

    /// <summary>Whether it applied.</summary>
    public bool IsApplied => Standing == OverrideStanding.Applied;

    /// <summary>Whether facts that are open decide if it applies; where it applied, it did so in the way to the level that is shown.</summary>
    public bool IsOpen { get; init; }

    /// <summary>The level before it.</summary>
    public required Level Before { get; init; }

    /// <summary>The level after it; the same where it did not apply or the level was where it holds it already.</summary>
    public required Level After { get; init; }

    /// <summary>Whether others (a national override, or a protected floor) keep the level from where it would hold it.</summary>
    public bool IsLimited => IsApplied && Form switch
    {
        OverrideForm.Floor => After < Level,
        OverrideForm.Cap => After > Level,
        _ => !ReferenceEquals(After, Level),
    };

    /// <summary>The ids of those of its own authority with which it disagrees; empty where it is in no conflict.</summary>
    public ImmutableArray<string> DisagreesWith { get; init; } = [];

    /// <summary>The id of the policy's override; one that was recorded for the person does not print itself into a log.</summary>
    public override string ToString() => Policy?.Id ?? Recorded!.ToString();
}
