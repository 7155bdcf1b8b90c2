using System.Collections.Immutable;

namespace Noms.Tiering.Deciding;

/// <summary>Whether two outcomes, perhaps under two versions of a policy, come to the same state, status and levels.</summary>
internal static class SameOutcome
{
    /// <summary>Whether an outcome is that of a decision.</summary>
    public static bool Is(TieringOutcome outcome, TieringDecision decision)
    {
        if (outcome.State != decision.State || outcome.Status?.Id != decision.Status?.Id)
        {
            return false;
        }

        if (outcome.State != DecisionState.Decided)
        {
            return true;
        }

        var scales = outcome.Policy.Scales;
        if (scales.Length != decision.Policy.Scales.Length)
        {
            return false;
        }

        for (var index = 0; index < scales.Length; index++)
        {
            if (decision.LevelOn(scales[index].Id) is not { } level || !IsSameLevel(level, outcome.LevelOf(index)!))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The scales on which two decisions differ.</summary>
    public static ImmutableArray<ScaleChange> Changes(TieringDecision before, TieringDecision? after)
    {
        var ids = before.Policy.Scales.Concat(after?.Policy.Scales ?? []).Select(s => s.Id).Distinct(StringComparer.Ordinal);
        return
        [
            .. ids.Select(id => new ScaleChange(id, before.LevelOn(id), after?.LevelOn(id)))
                .Where(change => change is { From: { } from, To: { } to } ? !IsSameLevel(from, to) : change.From != change.To),
        ];
    }

    /// <summary>Whether two scales, perhaps of two policies, have one id and the same levels in one order.</summary>
    public static bool AreOne(Scale one, Scale other) =>
        ReferenceEquals(one, other)
        || (one.Id == other.Id && one.Levels.Select(l => l.Id).SequenceEqual(other.Levels.Select(l => l.Id), StringComparer.Ordinal));

    private static bool IsSameLevel(Level one, Level other) => one.Index == other.Index && AreOne(one.Scale, other.Scale);
}
