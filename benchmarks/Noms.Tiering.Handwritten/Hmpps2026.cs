using static Noms.Tiering.Handwritten.Hmpps2026Rules;

namespace Noms.Tiering.Handwritten;

/// <summary>The policy <c>hmpps-2026</c>, version 3, by hand.</summary>
public static partial class Hmpps2026
{
    private const int NotSupervised = 0;
    private const int Missing = 1;

    /// <summary>Decides a case.</summary>
    public static HandwrittenOutcome Decide(TypedCase facts, DateOnly asOf)
    {
        var fired = R1;
        var tier = Reoffending(facts.Csrp.GetValueOrDefault(), facts.Arp.GetValueOrDefault());
        var isValid = true;
        if (facts.DirectContactSexualPredictor > 0)
        {
            var score = facts.DirectContactSexualPredictor.GetValueOrDefault();
            isValid &= facts.DirectContactSexualBand != SexualPredictorBand.Medium || score >= 60;
            var (rule, floor) = Sexual(facts.DirectContactSexualBand, score);
            fired |= rule;
            tier = Math.Max(tier, floor);
        }

        if (facts.MappaCategory is not (null or MappaCategory.None))
        {
            var (rule, floor) = HarmWithMappa(facts.RiskOfSeriousHarm);
            fired |= rule;
            tier = Math.Max(tier, floor);
        }
        else if (facts.RiskOfSeriousHarm >= RiskOfSeriousHarm.High)
        {
            var isVeryHigh = facts.RiskOfSeriousHarm == RiskOfSeriousHarm.VeryHigh;
            fired |= isVeryHigh ? H5 : H6;
            tier = Math.Max(tier, isVeryHigh ? SingleTier.C : SingleTier.D);
        }

        if (facts.LiferOrIpp is true && facts.LatestRelease is { } released)
        {
            var (rule, floor) = Lifer(released, asOf);
            fired |= rule;
            tier = Math.Max(tier, floor);
        }

        if (facts.DomesticAbuse is true)
        {
            fired |= F1;
            tier = Math.Max(tier, SingleTier.E);
        }

        if (facts.Stalking is true)
        {
            fired |= F2;
            tier = Math.Max(tier, SingleTier.F);
        }

        if (facts.ChildProtection is true)
        {
            fired |= F3;
            tier = Math.Max(tier, SingleTier.F);
        }

        if (facts.EverCommittedSexualOffence is true)
        {
            fired |= O1;
            tier = Math.Max(tier, SingleTier.E);
        }

        var status = facts.HasActiveEvent is false ? NotSupervised : facts.Arp is null || facts.Csrp is null ? Missing : -1;
        return new HandwrittenOutcome((ulong)fired, tier, 0, StateOf(facts, asOf, status, isValid), status);
    }

    // A fact dated after the as-of date goes before a status; invalid data of the policy's own stands only where no status does.
    private static DecisionState StateOf(TypedCase facts, DateOnly asOf, int status, bool isValid) =>
        facts.LatestRecorded > asOf ? DecisionState.InvalidData
        : status >= 0 ? DecisionState.Status
        : isValid ? DecisionState.Decided : DecisionState.InvalidData;
}
