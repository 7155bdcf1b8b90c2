using System.Collections.Immutable;

namespace Noms.Tiering;

/// <summary>What was recorded beside the facts of a case: overrides for this person, and judgements. A case that has neither has no such object.</summary>
internal sealed class CaseAdjustments(ImmutableArray<RecordedOverride> overrides, ImmutableArray<RecordedJudgement> judgements)
{
    public ImmutableArray<RecordedOverride> Overrides { get; } = overrides;

    public ImmutableArray<RecordedJudgement> Judgements { get; } = judgements;

    /// <summary>Those recorded, or null where there are none.</summary>
    public static CaseAdjustments? Of(IReadOnlyCollection<RecordedOverride>? overrides, IReadOnlyCollection<RecordedJudgement>? judgements) =>
        (overrides?.Count ?? 0) + (judgements?.Count ?? 0) == 0 ? null : new([.. overrides ?? []], [.. judgements ?? []]);

    /// <summary>Whether what was recorded for one policy, or for any, may meet what was recorded for another.</summary>
    public static bool MayMeet(string? policy, string? other) => policy is null || other is null || policy == other;
}
