namespace Noms.Tiering.Deciding;

/// <summary>What of a case is open, as far as its outcome is found one way or another.</summary>
internal enum OpenParts : byte
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Determinants that are no lists.</summary>
    Determinants,

    /// <summary>Perhaps a list, perhaps others: rows do not say.</summary>
    Any,
}
