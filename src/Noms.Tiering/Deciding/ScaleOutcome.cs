namespace Noms.Tiering.Deciding;

/// <summary>What one scale came to.</summary>
internal readonly record struct ScaleOutcome
{
    private const int MetShift = 8;
    private const int AtMostShift = 16;
    private const int ConflictShift = 17;

    // Two words, since a caseload has many of these.
    private readonly ulong _rest;

    /// <summary>Makes it.</summary>
    /// <param name="level">The place of the level, below 64.</param>
    /// <param name="metLevel">The place of the level that the rules which are met give by themselves.</param>
    /// <param name="possible">The levels that are still possible, as bits.</param>
    /// <param name="isAtMost">Whether those are more than the exact set.</param>
    /// <param name="isInConflict">Whether level rules of one authority disagree.</param>
    public ScaleOutcome(int level, int metLevel, ulong possible, bool isAtMost, bool isInConflict)
    {
        _rest = (uint)level | ((ulong)(uint)metLevel << MetShift) | (isAtMost ? 1UL << AtMostShift : 0) | (isInConflict ? 1UL << ConflictShift : 0);
        Possible = possible;
    }

    /// <summary>Makes that of a case of which everything is known.</summary>
    /// <param name="level">The place of the level.</param>
    public ScaleOutcome(int level)
    {
        _rest = (uint)level | ((ulong)(uint)level << MetShift);
        Possible = 1UL << level;
    }

    /// <summary>The levels that are still possible, as bits.</summary>
    public ulong Possible { get; }

    /// <summary>The place of the level.</summary>
    public int Level => (byte)_rest;

    /// <summary>The place of the level that the rules which are met give by themselves.</summary>
    public int MetLevel => (byte)(_rest >> MetShift);

    /// <summary>Whether the possible levels are more than the exact set.</summary>
    public bool IsAtMost => (_rest & (1UL << AtMostShift)) != 0;

    /// <summary>Whether level rules of one authority disagree.</summary>
    public bool IsInConflict => (_rest & (1UL << ConflictShift)) != 0;
}
