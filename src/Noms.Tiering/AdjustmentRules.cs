namespace Noms.Tiering;

/// <summary>What a recorded override or judgement may be; said in the same words wherever it is refused. No value is quoted.</summary>
internal static class AdjustmentRules
{
    /// <summary>The most characters of a reason or of the words of a judgement.</summary>
    public const int LongestWords = 2_000;

    /// <summary>The most of each kind in one case.</summary>
    public const int Most = 64;

    /// <summary>What is wrong with an override; null where nothing is.</summary>
    public static string? Unfit(RecordedOverride one) =>
        UnfitCode(one.Id, "id") ?? UnfitCode(one.Scale, "scale") ?? UnfitCode(one.Level, "level") ?? (one.Policy is null ? null : UnfitCode(one.Policy, "policy"))
        ?? UnfitText(one.Reason, LongestWords, "reason") ?? UnfitText(one.Source, ShortText.LongestText, "source")
        ?? (!Enum.IsDefined(one.Authority) ? "there is no such authority"
            : !Enum.IsDefined(one.Form) ? "an override is a floor, a cap or a level"
            : one.IsProtected && one.Form != OverrideForm.Floor ? "`protected` goes only with `floor`"
            : one.EffectiveTo < one.EffectiveFrom ? "the last day of an override is before the first"
            : null);

    /// <summary>What is wrong with a judgement; null where nothing is.</summary>
    public static string? Unfit(RecordedJudgement one) =>
        UnfitCode(one.Scale, "scale") ?? UnfitCode(one.Level, "level") ?? UnfitCode(one.Reason, "reason") ?? UnfitCode(one.Grade, "grade")
        ?? (one.Policy is null ? null : UnfitCode(one.Policy, "policy")) ?? UnfitText(one.Words, LongestWords, "words")
        ?? (one.ReviewDate < one.Date ? "the review date of a judgement is before its date" : null);

    /// <summary>Whether two judgements could both bear on one scale of one policy.</summary>
    public static bool AreOfOneScale(RecordedJudgement one, RecordedJudgement other) =>
        one.Scale == other.Scale && CaseAdjustments.MayMeet(one.Policy, other.Policy);

    private static string? UnfitCode(string text, string name) => UnfitText(text, ShortText.LongestCode, name);

    private static string? UnfitText(string text, int longest, string name) =>
        ShortText.IsFit(text, longest) ? null : $"`{name}` has from 1 to {longest} characters, is not blank and has no control characters";
}
