using Noms.Tiering.Policies;

namespace Noms.Tiering.Tracing;

/// <summary>Phrases for overrides and judgement.</summary>
internal static class AdjustmentWords
{
    public static string Authority(OverrideAuthority authority) => authority == OverrideAuthority.National ? "national" : "local";

    /// <summary>What an override holds the level to, such as <c>at least Tier 3</c>.</summary>
    public static string Holds(OverrideOutcome one)
    {
        var frame = ProposalFrame.Of(one.Form, one.IsProtected, one.Policy?.Level);
        return frame.Before + PhraseText.Level(one.Level, one.Policy?.Level.Parameter) + frame.After;
    }

    /// <summary>An override inside a sentence, by the policy's words or as what it is.</summary>
    public static string Named(OverrideOutcome one) => $"{Authority(one.Authority)} override {one.Id} " + (one.Policy is { } policy
        ? $"({string.Join("; ", [PhraseText.Inside(policy.Title), .. policy.Citations.Select(c => c.ToString())])})"
        : "(recorded for this case)");

    public static string Window(OverrideOutcome one) => WindowText.Of(one.EffectiveFrom, one.EffectiveTo);

    /// <summary>Why an override did not apply.</summary>
    public static string WhyNot(OverrideOutcome one) => one.Standing switch
    {
        OverrideStanding.Expired => $"it expired on {ValueText.Date(one.EffectiveTo!.Value)}",
        OverrideStanding.NotYetEffective => $"it is effective only from {ValueText.Date(one.EffectiveFrom)}",
        OverrideStanding.OutOfArea => "the case is in none of its areas",
        OverrideStanding.AreaUnknown => "it is of some areas, and the area of the case is not known",
        OverrideStanding.ConditionUnmet => "its condition is not met",
        OverrideStanding.ConditionUnknown => "whether its condition is met is not known",
        OverrideStanding.Conflict => $"it disagrees with {BoundText.Join(one.DisagreesWith, "and")}, of the same authority",
        OverrideStanding.NationalConflict => "the national overrides disagree",
        _ => "it was recorded for another policy",
    };

    /// <summary>Who decided a judgement and when.</summary>
    public static string By(JudgementOutcome one) => $"judgement of {ValueText.Date(one.Judgement.Date)} ({Grade(one)})";

    public static string Grade(JudgementOutcome one) => one.Grade is { } grade ? PhraseText.Inside(grade.Title) : $"`{one.Judgement.Grade}`";

    public static string Steps(int steps) => $"{UnitText.Counted(Math.Abs(steps), "level")} {(steps < 0 ? "down" : "up")}";

    /// <summary>Why a judgement was not applied.</summary>
    public static string WhyNot(JudgementOutcome one) => one.Standing switch
    {
        JudgementStanding.OtherPolicy => "it was recorded for another policy",
        JudgementStanding.NotPermitted => "the policy permits none on this scale",
        JudgementStanding.ReviewDateMissing => "the policy needs a review date, and it has none",
        JudgementStanding.ReviewTooLate => $"its review date is more than {Months(one.Limits!)} after it",
        JudgementStanding.PastReview => $"its review date, {ValueText.Date(one.Judgement.ReviewDate!.Value)}, is past",
        JudgementStanding.UnderProtectedFloor => "it would go below a protected floor",
        JudgementStanding.AgainstOverride => "an override that applies does not let the level be there",
        JudgementStanding.TooFar => $"it would depart by {Steps(one.Steps)}, further than any grade may",
        _ => $"it would depart by {Steps(one.Steps)}, which needs {PhraseText.Inside(one.GradeNeeded!.Title)}",
    };

    private static string Months(JudgementLimits limits) =>
        limits.ReviewWithinMonths!.Value == 1 ? "a month" : $"{FactValue.NumberText(limits.ReviewWithinMonths.Value)} months";
}
