namespace Noms.Tiering;

/// <summary>What sort of sentence it is.</summary>
public enum SentenceType
{
    /// <summary>A community order.</summary>
    CommunityOrder,

    /// <summary>A suspended sentence order.</summary>
    SuspendedSentenceOrder,

    /// <summary>Custody for a set time.</summary>
    CustodyDeterminate,

    /// <summary>Custody without a set end: life, or imprisonment for public protection.</summary>
    CustodyIndeterminate,

    /// <summary>An extended sentence.</summary>
    ExtendedSentence,

    /// <summary>A fine, or anything that is not one of the others.</summary>
    FineOrOther,
}
