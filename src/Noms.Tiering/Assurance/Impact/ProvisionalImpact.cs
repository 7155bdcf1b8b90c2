namespace Noms.Tiering.Assurance;

/// <summary>How many levels of a scale are provisional before and after.</summary>
/// <param name="Before">The cases whose level before is provisional.</param>
/// <param name="After">The cases whose level after is provisional.</param>
/// <param name="Both">The cases of which both are.</param>
public readonly record struct ProvisionalImpact(long Before, long After, long Both)
{
    /// <summary>The cases whose level is provisional after and was not before.</summary>
    public long Newly => After - Both;

    /// <summary>The cases whose level was provisional before and is so no longer.</summary>
    public long NoLonger => Before - Both;
}
