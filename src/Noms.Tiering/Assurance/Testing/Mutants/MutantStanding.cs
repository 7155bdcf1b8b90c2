namespace Noms.Tiering.Assurance;

/// <summary>What became of a mutant of a policy.</summary>
public enum MutantStanding
{
    /// <summary>Some case notices the change.</summary>
    Killed,

    /// <summary>No case notices it: a case is missing, or the change changes nothing.</summary>
    Survived,

    /// <summary>
    /// No case notices it, and none could: it is proved by diagrams that no case is decided otherwise, what is possible and what protected floors hold included.
    /// </summary>
    Equivalent,

    /// <summary>No case notices it, and it is listed, with a reason, as the same policy in other words.</summary>
    Listed,

    /// <summary>The change makes what no policy may be, so it could not be decided by.</summary>
    NoPolicy,
}
