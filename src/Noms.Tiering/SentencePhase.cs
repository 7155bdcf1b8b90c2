namespace Noms.Tiering;

/// <summary>Where a sentence stands.</summary>
public enum SentencePhase
{
    /// <summary>Served in the community.</summary>
    Community,

    /// <summary>In custody.</summary>
    Custody,

    /// <summary>On licence after release.</summary>
    Licence,

    /// <summary>Supervised after the sentence's licence has run out.</summary>
    PostSentenceSupervision,

    /// <summary>Over; rules about a sentence never mean it.</summary>
    Ended,
}
