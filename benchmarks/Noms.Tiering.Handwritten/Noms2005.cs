using static Noms.Tiering.Handwritten.Noms2005Rules;

namespace Noms.Tiering.Handwritten;

/// <summary>
/// The policy <c>noms-2005</c> by hand. Where an open fact is missing the level is the lowest that it leaves possible, and a rule
/// that only its absence would meet is not said to have fired.
/// </summary>
public static partial class Noms2005
{
    private const int Tier1 = 0;
    private const int Tier2 = 1;
    private const int Tier3 = 2;
    private const int Tier4 = 3;

    private const int RaisedFromOgrs3 = 50;
    private const int RaisedFromOasysScore = 41;
    private const int MultiFactorFrom = 3;

    /// <summary>Decides a case.</summary>
    public static HandwrittenOutcome Decide(TypedCase facts, DateOnly asOf)
    {
        var fired = S1;
        var level = Tier1;
        var work = SentenceWork.Of(facts.Sentences);
        var needs = NeedCount.Of(facts);
        var likelihoodKnown = facts.Ogrs3 is not null || facts.OasysScore is not null;
        var raised = facts.Ogrs3 is { } ogrs3 ? ogrs3 >= RaisedFromOgrs3 : facts.OasysScore >= RaisedFromOasysScore;

        var changeCap = Tier4;
        var harmCap = Tier4;
        var helpCap = Tier4;
        if (facts.ChangeWorkCompleted is true)
        {
            fired |= C2;
            changeCap = harmCap = Tier2;
        }

        if (facts.Prospects == Prospects.Poor)
        {
            fired |= R1;
            changeCap = Tier2;
        }

        if (facts.PrimaryObjective == Objective.Punishment)
        {
            fired |= R2;
            changeCap = helpCap = Tier1;
        }

        if (work.TreatmentOutstanding)
        {
            fired |= S2;
            level = Tier3;
        }

        if (work.SupervisionOutstanding || work.OnLicence)
        {
            fired |= S3;
            level = Math.Max(level, Tier2);
        }

        if (facts.PrimaryObjective == Objective.PersonalChange)
        {
            fired |= S4;
            level = Math.Max(level, Math.Min(Tier3, changeCap));
        }

        if (facts.RiskOfSeriousHarm >= RiskOfSeriousHarm.High)
        {
            fired |= H1;
            level = Tier4;
        }
        else if (facts.RiskOfSeriousHarm == RiskOfSeriousHarm.Medium)
        {
            fired |= H4;
            if (raised)
            {
                fired |= H2;
                level = Math.Max(level, Math.Min(Tier3, harmCap));
            }
            else if (needs.Known > 0)
            {
                fired |= likelihoodKnown ? H3 : None;
                level = Math.Max(level, Tier2);
            }
        }

        if (raised)
        {
            if (needs.Known >= MultiFactorFrom)
            {
                fired |= L1;
                level = Math.Max(level, Math.Min(Tier3, changeCap));
            }
            else
            {
                fired |= needs.Known + needs.Unknown < MultiFactorFrom ? L2 : None;
                level = Math.Max(level, Math.Min(Tier2, helpCap));
            }
        }
        else if (facts.AccommodationNeed >= NeedSeverity.Standard || facts.EducationTrainingEmployabilityNeed >= NeedSeverity.Standard)
        {
            fired |= likelihoodKnown ? N1 : None;
            level = Math.Max(level, Math.Min(Tier2, helpCap));
        }

        if (facts.ReasonablyCompliant is false || facts.ReasonablyMotivated is false)
        {
            fired |= C1;
            level = Math.Max(level, Tier2);
        }

        if (facts.HighIntegrativeWork is true)
        {
            fired |= I1;
            level = Math.Max(level, Tier3);
        }

        if ((facts.LiferOrIpp is true && work.OnLicence) || facts.HighSeriousnessLowRisk is true || facts.SeriousOrganisationalConsequences is true)
        {
            fired |= O1;
            level = Math.Max(level, Tier3);
        }

        if (facts.Vulnerable is true)
        {
            fired |= O2;
            level = Math.Max(level, Tier3);
        }

        if (facts.MappaLevel >= MappaLevel.Level2 || facts.VeryHighInterAgencyWork is true || facts.ExceptionalResources is true)
        {
            fired |= O3;
            level = Tier4;
        }

        if (facts.Notorious is true)
        {
            fired |= O4;
            level = Math.Max(level, Tier3);
        }

        if (facts.ProlificAndOtherPriorityOffender is true)
        {
            fired |= P1;
            level = Tier4;
        }

        if (facts.NamedPriorities is { Length: > 0 })
        {
            fired |= P2;
            level = Tier4;
        }

        if (facts.Notorious is true || facts.HighProfile is true || facts.HighestSkillRequired is true)
        {
            fired |= M1;
        }

        var state = facts.LatestRecorded > asOf ? DecisionState.InvalidData : DecisionState.Decided;
        return new HandwrittenOutcome((ulong)fired, level, 0, state, -1);
    }
}
