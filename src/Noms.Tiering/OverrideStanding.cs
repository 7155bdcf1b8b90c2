namespace Noms.Tiering;

/// <summary>Whether an override applied, and if not, why not.</summary>
public enum OverrideStanding
{
    /// <summary>It applied; the level may have been where it holds it already.</summary>
    Applied,

    /// <summary>Its last day is past.</summary>
    Expired,

    /// <summary>Its first day is yet to come.</summary>
    NotYetEffective,

    /// <summary>The case is in none of its areas.</summary>
    OutOfArea,

    /// <summary>It is of some areas, and the case's area is not known.</summary>
    AreaUnknown,

    /// <summary>Its condition does not hold.</summary>
    ConditionUnmet,

    /// <summary>Whether its condition holds is not known.</summary>
    ConditionUnknown,

    /// <summary>It disagrees with another of its own authority, so that neither applies.</summary>
    Conflict,

    /// <summary>It is local, and the national ones on its scale disagree.</summary>
    NationalConflict,

    /// <summary>It was recorded for another policy.</summary>
    OtherPolicy,
}
