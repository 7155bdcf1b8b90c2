namespace Noms.Tiering.Receipts;

/// <summary>How a receipt hashes what is said of a person.</summary>
public enum HashMethod
{
    /// <summary>
    /// SHA-256. Anyone can check it, and anyone can guess at it: the facts of a case are few, so trying them all finds those that
    /// give the hash.
    /// </summary>
    Sha256,

    /// <summary>HMAC-SHA-256 with a key that the host keeps. Without the key it says nothing of the facts, and nobody can check it.</summary>
    KeyedSha256,
}
