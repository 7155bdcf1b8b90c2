namespace Noms.Tiering.Assurance;

/// <summary>Whether the cases of a policy cover something of it.</summary>
public enum CoverageStanding
{
    /// <summary>They do.</summary>
    Covered,

    /// <summary>They do not.</summary>
    Missing,

    /// <summary>They do not, and it is proved that no case can: the policy's diagrams have no combination of cells that does.</summary>
    Impossible,
}
