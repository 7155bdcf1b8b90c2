using Noms.Tiering.Policies;

namespace Noms.Tiering.Tracing;

/// <summary>How the trace's JSON writes what C# has as enumerations and types.</summary>
internal static class TraceWords
{
    public static string Of(Truth truth) => truth switch
    {
        Truth.Met => "met",
        Truth.Unmet => "unmet",
        _ => "unknown",
    };

    public static string Of(DecisionState state) => state switch
    {
        DecisionState.Decided => "decided",
        DecisionState.Status => "status",
        _ => "invalid-data",
    };

    public static string Of(FactStanding standing) => standing switch
    {
        FactStanding.Recorded => "recorded",
        FactStanding.Uncertain => "uncertain",
        FactStanding.StoodIn => "stood-in",
        FactStanding.Open => "open",
        _ => "not-read",
    };

    public static string Of(FactBasis basis) => basis switch
    {
        FactBasis.Static => "static",
        FactBasis.Dynamic => "dynamic",
        _ => "not-stated",
    };

    public static string Of(Provenance provenance) => provenance == Provenance.Assumed ? "assumed" : "source";

    public static string Of(LevelChange change) => change switch
    {
        LevelChange.Raised => "raised",
        LevelChange.Lowered => "lowered",
        LevelChange.Same => "same",
        _ => "not-known",
    };

    public static string Of(OverrideForm form) => form switch
    {
        OverrideForm.Floor => "floor",
        OverrideForm.Cap => "cap",
        _ => "level",
    };

    public static string Of(OverrideStanding standing) => standing switch
    {
        OverrideStanding.Applied => "applied",
        OverrideStanding.Expired => "expired",
        OverrideStanding.NotYetEffective => "not-yet-effective",
        OverrideStanding.OutOfArea => "out-of-area",
        OverrideStanding.AreaUnknown => "area-unknown",
        OverrideStanding.ConditionUnmet => "condition-unmet",
        OverrideStanding.ConditionUnknown => "condition-unknown",
        OverrideStanding.Conflict => "conflict",
        OverrideStanding.NationalConflict => "national-conflict",
        _ => "other-policy",
    };

    public static string Of(JudgementStanding standing) => standing switch
    {
        JudgementStanding.Applied => "applied",
        JudgementStanding.OtherPolicy => "other-policy",
        JudgementStanding.NotPermitted => "not-permitted",
        JudgementStanding.ReviewDateMissing => "review-date-missing",
        JudgementStanding.ReviewTooLate => "review-too-late",
        JudgementStanding.PastReview => "past-review",
        JudgementStanding.UnderProtectedFloor => "under-protected-floor",
        JudgementStanding.AgainstOverride => "against-override",
        JudgementStanding.TooFar => "too-far",
        _ => "grade-too-low",
    };

    public static string Of(ParameterKind kind) => kind switch
    {
        ParameterKind.Number => "number",
        ParameterKind.Level => "level",
        ParameterKind.Choice => "choice",
        _ => "list",
    };

    public static string Of(Condition condition) => condition switch
    {
        AllCondition => "all",
        AnyCondition => "any",
        NotCondition => "not",
        NumberTest => "number",
        FlagTest => "flag",
        ChoiceTest => "choice",
        CodeTest => "code",
        DateTest => "date",
        NoneTest => "none",
        RecordedTest => "recorded",
        _ => "some",
    };

    public static string Of(DerivedDeterminant derived) => derived switch
    {
        BandedDeterminant => "bands",
        FallbackDeterminant => "fallback",
        CountDeterminant => "count",
        ElementCountDeterminant => "countOf",
        ExtremeDeterminant extreme => extreme.IsGreatest ? "greatest" : "least",
        FirstDeterminant => "first",
        ConditionDeterminant => "when",
        TableDeterminant => "table",
        _ => "score",
    };

    public static string Of(ScoreItem item) => item switch
    {
        ValueItem => "values",
        BandItem => "bands",
        StepItem => "forEach",
        ConditionItem => "when",
        _ => "higherOf",
    };
}
