using System.Collections.Concurrent;
using Noms.Tiering.Tracing;
using Xunit;

namespace Noms.Tiering.Tests.Tracing;

/// <summary>Decisions of every state under the sampler policy, and of some cases under the 2005 model.</summary>
internal static class TracedCases
{
    private static readonly Lazy<TieringEngine> Noms2005 = new(() => new TieringEngine(TieringPolicies.Noms2005));

    private static readonly ConcurrentDictionary<string, TieringDecision> Decisions = new(StringComparer.Ordinal);

    private static readonly ConcurrentDictionary<string, DecisionTrace> Traces = new(StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. UnderAssumedFigures, "utm-2021", "hmpps-2026", "judged", "refused"];

    /// <summary>Those under a policy some of whose figures are assumed.</summary>
    public static TheoryData<string> UnderAssumedFigures => ["complete", "sparse", "status", "invalid", "empty", "noms-2005", "noms-2005-empty", "noms-2005-capped"];

    /// <summary>The trace of one of them; made once, since a trace cannot change.</summary>
    public static DecisionTrace TraceOf(string name) => Traces.GetOrAdd(name, n => Of(n).Trace);

    public static TieringDecision Of(string name) => Decisions.GetOrAdd(name, Decide);

    private static TieringDecision Decide(string name) => name switch
    {
        "complete" => SamplerPolicy.Decide(SamplerPolicy.Complete()),
        "sparse" => SamplerPolicy.Decide(SamplerPolicy.Sparse()),
        "status" => SamplerPolicy.Decide(SamplerPolicy.NotSupervised()),
        "invalid" => SamplerPolicy.Decide(SamplerPolicy.Invalid()),
        "empty" => SamplerPolicy.Decide(TieringCase.Create("C-empty")),
        "noms-2005" => Decide2005(Likely()),
        "noms-2005-capped" => Decide2005(Likely().With(Determinants.RiskOfSeriousHarm, RiskOfSeriousHarm.Low).With(Determinants.Prospects, Prospects.Poor)),
        "utm-2021" => new TieringEngine(TieringPolicies.Utm2021).Decide(InBothNationalModels().Build(), new(2026, 11, 2)),
        "hmpps-2026" => new VersionedTieringEngine(TieringPolicies.Hmpps2026).Decide(InBothNationalModels().Build(), new(2026, 11, 2)),
        "judged" => AdjustedPolicy.Judged(),
        "refused" => AdjustedPolicy.Refused(),
        _ => Decide2005(TieringCase.Create("N-empty")),
    };

    private static TieringDecision Decide2005(TieringCaseBuilder tieringCase) => Noms2005.Value.Decide(tieringCase.Build(), SamplerPolicy.AsOf);

    private static TieringCaseBuilder InBothNationalModels() => TieringCase.Create("B-1")
        .With(Determinants.HasActiveEvent, true)
        .With(Determinants.Arp, 62.5m, basis: FactBasis.Dynamic)
        .With(Determinants.Csrp, 1.2m, basis: FactBasis.Static)
        .With(Determinants.Rsr, 3.4m, "OASys", new(2026, 9, 14))
        .With(Determinants.Ogrs3, 62)
        .With(Determinants.RiskOfSeriousHarm, RiskOfSeriousHarm.Medium, "register", new(2026, 10, 1))
        .With(Determinants.MappaCategory, MappaCategory.Category1)
        .With(Determinants.MappaLevel, MappaLevel.Level1)
        .With(Determinants.LiferOrIpp, true)
        .With(Determinants.LatestRelease, new DateOnly(2025, 12, 1))
        .With(Determinants.MandateForChange, true)
        .With(Determinants.AssessmentValidForChange, true)
        .With(Determinants.AccommodationNeed, NeedSeverity.Standard)
        .With(Determinants.ThinkingAndBehaviourNeed, NeedSeverity.Severe);

    private static TieringCaseBuilder Likely() => TieringCase.Create("N-1")
        .With(Determinants.Ogrs3, 62, "OASys", new(2006, 2, 1))
        .With(Determinants.AccommodationNeed, NeedSeverity.Standard)
        .With(Determinants.DrugMisuseNeed, NeedSeverity.Severe)
        .With(Determinants.AlcoholMisuseNeed, NeedSeverity.None)
        .With(Determinants.AttitudesNeed, NeedSeverity.Standard)
        .With(Determinants.Sentences, [new Sentence
        {
            Type = SentenceType.CommunityOrder,
            Phase = SentencePhase.Community,
            LengthMonths = 24,
            Requirements = [new Requirement(RequirementType.Supervision, RequirementState.Outstanding)],
        }]);
}
