namespace Noms.Tiering.Assurance;

/// <summary>Which way a difference goes.</summary>
public enum DifferenceDirection
{
    /// <summary>To a higher level.</summary>
    Up,

    /// <summary>To a lower level.</summary>
    Down,

    /// <summary>To a higher level in some cases and to a lower in others.</summary>
    Both,

    /// <summary>Between things of which none is above the other, such as a level and a status.</summary>
    Other,
}
