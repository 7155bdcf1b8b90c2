using Noms.Tiering.Policies;

namespace Noms.Tiering.Tests.Tracing;

/// <summary>A policy that uses every form of the policy language, and cases under it.</summary>
internal static class SamplerPolicy
{
    public static readonly DateOnly AsOf = new(2006, 3, 1);

    private static readonly Lazy<TieringPolicy> LazyPolicy = new(() => PolicyReader.Read(GoldenFiles.Bytes("sampler.policy.json")).Policy);

    private static readonly Lazy<TieringEngine> LazyEngine = new(() => new TieringEngine(Policy));

    public static TieringPolicy Policy => LazyPolicy.Value;

    public static TieringEngine Engine => LazyEngine.Value;

    public static TieringDecision Decide(TieringCaseBuilder tieringCase) => Engine.Decide(tieringCase.Build(), AsOf);

    /// <summary>Every fact is recorded, and a cap lowers what the likelihood proposes.</summary>
    public static TieringCaseBuilder Complete()
    {
        var visits = Policy.Catalogue.Find("visits")!;
        var recent = FactElement.Create(visits, ("kind", FactValue.Code("home")), ("on", FactValue.Date(new(2006, 2, 20))));
        var undated = FactElement.Create(visits, ("kind", FactValue.Code("office")));
        return TieringCase.Create("C-complete")
            .With(Determinants.Ogrs3, 62, "PNC", new(2006, 2, 1))
            .With(Determinants.OasysScore, 30)
            .With(Determinants.RiskOfSeriousHarm, RiskOfSeriousHarm.Medium, "OASys", new(2006, 2, 14))
            .With(Determinants.AccommodationNeed, NeedSeverity.Standard)
            .With(Determinants.DrugMisuseNeed, NeedSeverity.Severe)
            .With(Determinants.AttitudesNeed, NeedSeverity.None)
            .With(Determinants.Rsr, 2.5m, basis: FactBasis.Dynamic)
            .With(Determinants.Arp, 64, date: new(2006, 2, 1))
            .With(Determinants.Csrp, 1.2m)
            .With(Determinants.MappaLevel, MappaLevel.None)
            .With(Determinants.Notorious, false)
            .With(Determinants.Terrorism, false)
            .With(Determinants.ReasonablyMotivated, false)
            .With(Determinants.HasActiveEvent, true)
            .WithFact(Determinants.LatestRelease, FactValue.None)
            .With(Determinants.NamedPriorities, ["burglary"])
            .With(Determinants.Sentences, [Supervised()])
            .WithFact(visits, FactValue.List(new FactList([recent, undated])))
            .With(Determinants.UnavailableInterventions, [Intervention.UnpaidWork])
            .WithPreviousLevel("tier", "3");
    }

    /// <summary>Little is recorded, so that rules and levels stay open.</summary>
    public static TieringCaseBuilder Sparse()
    {
        var visits = Policy.Catalogue.Find("visits")!;
        return TieringCase.Create("C-sparse")
            .With(Determinants.OasysScore, 55, "OASys", new(2006, 1, 9))
            .With(Determinants.AccommodationNeed, NeedSeverity.Standard)
            .With(Determinants.Rsr, 7.2m, basis: FactBasis.Static)
            .With(Determinants.Notorious, true)
            .WithFact(visits, FactValue.List(new FactList(
                [FactElement.Create(visits, ("kind", FactValue.Code("home")), ("on", FactValue.NotRecorded))], isComplete: false)));
    }

    /// <summary>A status stands in place of the levels.</summary>
    public static TieringCaseBuilder NotSupervised() => TieringCase.Create("C-status")
        .With(Determinants.HasActiveEvent, false)
        .With(Determinants.RiskOfSeriousHarm, RiskOfSeriousHarm.High);

    /// <summary>The facts cannot all be true.</summary>
    public static TieringCaseBuilder Invalid() => TieringCase.Create("C-invalid")
        .With(Determinants.Terrorism, true)
        .With(Determinants.MappaLevel, MappaLevel.None);

    private static Sentence Supervised() => new()
    {
        Type = SentenceType.CommunityOrder,
        Phase = SentencePhase.Community,
        LengthMonths = 12,
        Requirements = [new Requirement(RequirementType.Supervision, RequirementState.Outstanding)],
    };
}
