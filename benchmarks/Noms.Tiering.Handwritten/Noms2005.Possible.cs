using static Noms.Tiering.Handwritten.Noms2005Rules;

namespace Noms.Tiering.Handwritten;

// Which tiers open facts leave possible. Of those that can be open, rules read the likelihood, the risk of harm and the needs.
public static partial class Noms2005
{
    /// <summary>The tiers that are possible, as bits.</summary>
    /// <param name="facts">The case, whose sentences are stated whole.</param>
    /// <param name="decided">What <see cref="Decide"/> says of it.</param>
    public static ulong Possible(TypedCase facts, in HandwrittenOutcome decided)
    {
        var fired = (Noms2005Rules)decided.Fired;
        var least = Least(fired);
        if (least == Tier4 || facts.RiskOfSeriousHarm >= RiskOfSeriousHarm.High)
        {
            return 1UL << Tier4;
        }

        var isLikelihoodOpen = facts.Ogrs3 is null && facts.OasysScore is null;
        var isRaised = facts.Ogrs3 is { } ogrs3 ? ogrs3 >= RaisedFromOgrs3 : facts.OasysScore >= RaisedFromOasysScore;
        var needs = NeedCount.Of(facts);
        var possible = facts.RiskOfSeriousHarm is null ? 1UL << Tier4 : 0;
        if (facts.RiskOfSeriousHarm is not RiskOfSeriousHarm.Medium)
        {
            possible |= isRaised || isLikelihoodOpen ? IfRaised(least, fired, needs) : 0;
            possible |= isRaised ? 0 : IfLow(least, least, fired, needs, facts);
        }

        if (facts.RiskOfSeriousHarm is not RiskOfSeriousHarm.Low)
        {
            possible |= isRaised || isLikelihoodOpen ? IfRaised(Math.Max(least, (fired & C2) != 0 ? Tier2 : Tier3), fired, needs) : 0;
            possible |= isRaised ? 0 : IfLow(least, Math.Max(least, Tier2), fired, needs, facts);
        }

        return possible;
    }

    /// <summary>What the rules come to that are never unknown.</summary>
    private static int Least(Noms2005Rules fired)
    {
        var least = (fired & (O3 | P1 | P2)) != 0 ? Tier4
            : (fired & (S2 | I1 | O1 | O2 | O4)) != 0 ? Tier3
            : (fired & (S3 | C1)) != 0 ? Tier2
            : Tier1;
        return (fired & S4) != 0 ? Math.Max(least, ChangeFloor(fired)) : least;
    }

    private static int ChangeFloor(Noms2005Rules fired) => (fired & R2) != 0 ? Tier1 : (fired & (C2 | R1)) != 0 ? Tier2 : Tier3;

    private static int HelpFloor(Noms2005Rules fired) => (fired & R2) != 0 ? Tier1 : Tier2;

    private static ulong IfRaised(int least, Noms2005Rules fired, NeedCount needs) =>
        (needs.Known + needs.Unknown >= MultiFactorFrom ? 1UL << Math.Max(least, ChangeFloor(fired)) : 0)
        | (needs.Known < MultiFactorFrom ? 1UL << Math.Max(least, HelpFloor(fired)) : 0);

    private static ulong IfLow(int without, int withNeed, Noms2005Rules fired, NeedCount needs, TypedCase facts)
    {
        var (accommodation, employment) = (facts.AccommodationNeed, facts.EducationTrainingEmployabilityNeed);
        var isPractical = accommodation >= NeedSeverity.Standard || employment >= NeedSeverity.Standard;
        var open = (accommodation is null ? 1 : 0) + (employment is null ? 1 : 0);
        var possible = isPractical || open > 0 ? 1UL << Math.Max(withNeed, HelpFloor(fired)) : 0;
        if (!isPractical)
        {
            possible |= needs.Known == 0 ? 1UL << without : 0;
            possible |= needs.Known > 0 || needs.Unknown > open ? 1UL << withNeed : 0;
        }

        return possible;
    }
}
