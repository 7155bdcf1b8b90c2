using System.Collections.Immutable;

namespace Noms.Tiering.Deciding;

/// <summary>Finds recorded overrides and judgements that cannot be of the policy, or of the day.</summary>
internal static class AdjustmentDiagnosis
{
    public const string UnknownScale = "NT3002";
    public const string UnknownLevel = "NT3003";
    public const string JudgedLater = "NT3004";
    public const string UnknownGrade = "NT3005";
    public const string UnknownReason = "NT3006";

    public static ImmutableArray<CaseDiagnostic> Of(TieringPolicy policy, CaseAdjustments recorded, DateOnly asOf)
    {
        var found = ImmutableArray.CreateBuilder<CaseDiagnostic>();
        foreach (var (index, one) in recorded.Overrides.Index())
        {
            if (CaseAdjustments.MayMeet(one.Policy, policy.Id))
            {
                Scale(policy, one.Scale, one.Level, $"/overrides/{index}", one.Form.ToString().ToLowerInvariant(), "a recorded override", found);
            }
        }

        foreach (var (index, one) in recorded.Judgements.Index())
        {
            if (CaseAdjustments.MayMeet(one.Policy, policy.Id))
            {
                Judgement(policy, one, $"/judgements/{index}", asOf, found);
            }
        }

        return found.ToImmutable();
    }

    private static Scale? Scale(
        TieringPolicy policy, string scaleId, string levelId, string place, string property, string what, ImmutableArray<CaseDiagnostic>.Builder into)
    {
        if (policy.Scales.FirstOrDefault(s => s.Id == scaleId) is not { } scale)
        {
            Add(into, UnknownScale, place + "/scale", $"{what} is of a scale that the policy does not have");
            return null;
        }

        if (scale.LevelById(levelId) is null)
        {
            Add(into, UnknownLevel, $"{place}/{property}", $"{what} is of a level that scale `{scale.Id}` does not have");
        }

        return scale;
    }

    private static void Judgement(TieringPolicy policy, RecordedJudgement one, string place, DateOnly asOf, ImmutableArray<CaseDiagnostic>.Builder into)
    {
        var scale = Scale(policy, one.Scale, one.Level, place, "level", "a recorded judgement", into);
        if (one.Date > asOf)
        {
            Add(into, JudgedLater, place + "/date", "a recorded judgement is dated after the as-of date");
        }

        if (scale is null || policy.Judgement.FirstOrDefault(j => j.Scale == scale) is not { } limits)
        {
            return;
        }

        if (limits.GradeById(one.Grade) is null)
        {
            Add(into, UnknownGrade, place + "/grade", $"a recorded judgement is by a grade that the policy does not name for scale `{scale.Id}`");
        }

        if (limits.ReasonById(one.Reason) is null)
        {
            Add(into, UnknownReason, place + "/reason", $"a recorded judgement gives a reason that the policy does not name for scale `{scale.Id}`");
        }
    }

    private static void Add(ImmutableArray<CaseDiagnostic>.Builder into, string code, string place, string reason) =>
        into.Add(new CaseDiagnostic(code, null, reason) { Place = place });
}
