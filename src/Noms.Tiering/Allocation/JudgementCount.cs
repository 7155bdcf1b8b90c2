namespace Noms.Tiering.Allocation;

/// <summary>The cases on one scale in which a judgement came to one thing.</summary>
/// <param name="Reason">The code of the reason; <see langword="null"/> where the policy names none, so that what is in a case does not get into a summary.</param>
/// <param name="Standing">Whether it was applied, and if not, why it was refused.</param>
/// <param name="Before">The level before it.</param>
/// <param name="Proposed">The level that it proposes.</param>
/// <param name="Cases">How many cases.</param>
public sealed record JudgementCount(string? Reason, JudgementStanding Standing, Level Before, Level Proposed, long Cases)
{
    /// <summary>Which way it would move the level.</summary>
    public LevelChange Direction => Proposed > Before ? LevelChange.Raised : Proposed < Before ? LevelChange.Lowered : LevelChange.Same;

    /// <summary>
    /// Whether it would move the level nearer to the middle of the scale: the drift that the NOMS Offender Management Model warns of (3.60).
    /// </summary>
    public bool IsTowardsTheMiddle => FromTheMiddle(Proposed) < FromTheMiddle(Before);

    /// <summary>Twice the number of levels from the middle of the scale, which may lie between two.</summary>
    private static int FromTheMiddle(Level level) => Math.Abs((2 * level.Index) - (level.Scale.Levels.Length - 1));
}
