namespace Noms.Tiering;

/// <summary>Whether a judgement was applied, and if not, why it was refused. Where several reasons hold, the first of these.</summary>
public enum JudgementStanding
{
    /// <summary>It was applied; the level may have been the one that it proposes already.</summary>
    Applied,

    /// <summary>It was recorded for another policy, and is not of this one's concern.</summary>
    OtherPolicy,

    /// <summary>The policy permits no judgement on this scale.</summary>
    NotPermitted,

    /// <summary>The policy needs a review date, and it has none.</summary>
    ReviewDateMissing,

    /// <summary>Its review date is later than the policy allows.</summary>
    ReviewTooLate,

    /// <summary>Its review date is past, and with it judgement lapses.</summary>
    PastReview,

    /// <summary>It would go below a protected floor.</summary>
    UnderProtectedFloor,

    /// <summary>It would go where an override that applies does not let the level be.</summary>
    AgainstOverride,

    /// <summary>It would depart further than any grade may.</summary>
    TooFar,

    /// <summary>It would depart further than the grade of who decided may; a higher one may.</summary>
    GradeTooLow,
}
