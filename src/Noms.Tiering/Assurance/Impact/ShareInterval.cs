namespace Noms.Tiering.Assurance;

/// <summary>Between which bounds a share, or a difference of shares, is held to lie.</summary>
/// <param name="Low">The lower bound, inclusive: from 0 for a share, from -1 for a difference; to six places.</param>
/// <param name="High">The upper bound, inclusive: up to 1; to six places.</param>
public readonly record struct ShareInterval(decimal Low, decimal High)
{
    /// <summary>Whether a value lies within.</summary>
    public bool Contains(decimal value) => value >= Low && value <= High;
}
