namespace Noms.Tiering.Assurance;

/// <summary>Cases by how their level after compares with the one before.</summary>
/// <param name="Raised">Those whose level is higher.</param>
/// <param name="Lowered">Those whose level is lower.</param>
/// <param name="Same">Those that come to the same: one level, one status, or invalid data on both sides.</param>
/// <param name="NotComparable">Those that have a level on one side alone, or levels that do not compare.</param>
public readonly record struct ChangeCounts(long Raised, long Lowered, long Same, long NotComparable)
{
    /// <summary>All of them.</summary>
    public long All => Raised + Lowered + Same + NotComparable;

    /// <summary>All but those that come to the same.</summary>
    public long Moved => Raised + Lowered + NotComparable;

    internal ChangeCounts With(LevelChange change, long cases) => change switch
    {
        LevelChange.Raised => this with { Raised = Raised + cases },
        LevelChange.Lowered => this with { Lowered = Lowered + cases },
        LevelChange.Same => this with { Same = Same + cases },
        _ => this with { NotComparable = NotComparable + cases },
    };
}
