using Noms.Tiering.Policies;

namespace Noms.Tiering.Deciding;

/// <summary>Whether a judgement may be applied at all on a day, whatever the level is.</summary>
internal static class JudgementOutset
{
    public static JudgementStanding Of(RecordedJudgement judgement, JudgementLimits? limits, DateOnly asOf, string policyId)
    {
        if (!CaseAdjustments.MayMeet(judgement.Policy, policyId))
        {
            return JudgementStanding.OtherPolicy;
        }

        if (limits is null)
        {
            return JudgementStanding.NotPermitted;
        }

        if (limits.ReviewWithinMonths is not null && judgement.ReviewDate is null)
        {
            return JudgementStanding.ReviewDateMissing;
        }

        if (limits.ReviewWithinMonths is { } most && judgement.ReviewDate > new DateOffset((int)most.Value, 0).From(judgement.Date))
        {
            return JudgementStanding.ReviewTooLate;
        }

        return asOf > judgement.ReviewDate && !limits.StandsAfterReview ? JudgementStanding.PastReview : JudgementStanding.Applied;
    }
}
