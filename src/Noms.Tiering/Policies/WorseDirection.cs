namespace Noms.Tiering.Policies;

/// <summary>Which way a determinant grows worse, so that a case that is worse should not get a lower level.</summary>
public enum WorseDirection
{
    /// <summary>The policy does not say.</summary>
    NotStated,

    /// <summary>A greater number, a later date, a later value of an ordered choice, or yes is worse.</summary>
    Upward,

    /// <summary>A lesser number, an earlier date, an earlier value of an ordered choice, or no is worse.</summary>
    Downward,
}
