using System.Collections.Immutable;
using Noms.Tiering.Deciding;
using Noms.Tiering.Policies;

namespace Noms.Tiering;

/// <summary>What one of several policies says of a case: its decision, or that no version of it is in force.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class ComparedDecision
{
    internal ComparedDecision(TieringDecision decision)
    {
        Decision = decision;
        PolicyId = decision.Policy.Id;
    }

    internal ComparedDecision(PolicyGap gap)
    {
        Gap = gap;
        PolicyId = gap.PolicyId;
    }

    /// <summary>The id of the policy.</summary>
    public string PolicyId { get; }

    /// <summary>The version that decided; <see langword="null"/> where none is in force.</summary>
    public string? Version => Decision?.Policy.Version;

    /// <summary>The decision in full; <see langword="null"/> where no version is in force.</summary>
    public TieringDecision? Decision { get; }

    /// <summary>Why there is no decision; <see langword="null"/> where there is one.</summary>
    public PolicyGap? Gap { get; }

    /// <summary>What the decision comes to; <see langword="null"/> where there is none.</summary>
    public DecisionState? State => Decision?.State;

    /// <summary>The status that stands in place of the levels, or <see langword="null"/>.</summary>
    public PolicyStatus? Status => Decision?.Status;

    /// <summary>The decision in short; <see langword="null"/> where there is no level.</summary>
    public string? Label => Decision?.Label;

    /// <summary>The outcome on each scale of this policy, with its level and what decided; empty where there is no decision.</summary>
    public ImmutableArray<ScaleDecision> Scales => Decision?.Scales ?? [];

    /// <summary>The modes of the profile; empty where there are none.</summary>
    public ImmutableArray<string> Modes => Decision?.Modes ?? [];

    /// <summary>Whether some value of an open determinant would change a level.</summary>
    public bool IsProvisional => Decision?.IsProvisional ?? false;

    /// <summary>The rules that decided on any scale, in policy order.</summary>
    public ImmutableArray<PolicyRule> Deciding => [.. Scales.SelectMany(s => s.Deciding).Distinct().OrderBy(r => r.Index)];

    /// <summary>How this policy's level compares with that of another, on a scale that both have.</summary>
    /// <param name="other">The other.</param>
    /// <param name="scaleId">The id of the scale.</param>
    /// <returns>
    /// Raised where this policy's level is the higher. <see cref="LevelChange.NotKnown"/> where one of the two has no level, or where the
    /// two have not both a scale of that id with the same levels in one order: levels of different scales never compare.
    /// </returns>
    public LevelChange Against(ComparedDecision other, string scaleId)
    {
        ArgumentNullException.ThrowIfNull(other);
        ArgumentNullException.ThrowIfNull(scaleId);
        return Decision?.LevelOn(scaleId) is not { } level || other.Decision?.LevelOn(scaleId) is not { } before || !SameOutcome.AreOne(level.Scale, before.Scale)
            ? LevelChange.NotKnown
            : level.Index > before.Index ? LevelChange.Raised : level.Index < before.Index ? LevelChange.Lowered : LevelChange.Same;
    }

    /// <summary>The policy and the outcome, without the case.</summary>
    public override string ToString() => Decision?.ToString() ?? Gap!.ToString();
}
