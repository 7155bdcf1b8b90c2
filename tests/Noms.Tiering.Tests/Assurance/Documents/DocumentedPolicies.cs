using System.Text;
using Noms.Tiering.Assurance;
using Noms.Tiering.Policies;
using Noms.Tiering.Tests.Overlays;
using Noms.Tiering.Tests.Policies;

namespace Noms.Tiering.Tests.Assurance.Documents;

/// <summary>The policies whose documents are looked at, each with maps.</summary>
internal static class DocumentedPolicies
{
    public static string[] Names { get; } = ["noms-2005", "utm-2021", "hmpps-2026-1", "hmpps-2026-2", "hmpps-2026-3", "avon-2006", "whole"];

    public static TieringPolicy Whole { get; } = PolicyReader.Read(Encoding.UTF8.GetBytes(WholePolicy.Text)).Policy;

    public static PolicyDocument Of(string name) => name switch
    {
        "noms-2005" => PolicyDocument.Of(TieringPolicies.Noms2005, PolicyMap.Of(TieringPolicies.Noms2005, Determinants.Ogrs3, Determinants.RiskOfSeriousHarm)),
        "utm-2021" => Utm2021(TieringPolicies.Utm2021),
        "avon-2006" => PolicyDocument.Of(AvonOverlay.Policy, PolicyMap.Of(AvonOverlay.Policy, Determinants.Ogrs3, AvonOverlay.KnifeCrime)),
        "whole" => PolicyDocument.Of(
            Whole, PolicyMap.Of(Whole, Local("localScore"), Local("localSeen"), InCommunity), PolicyMap.Of(Whole, Local("localCode"), Local("localColour"), InCommunity)),
        _ => Hmpps2026(TieringPolicies.Hmpps2026.All.Single(p => name == $"{p.Id}-{p.Version}")),
    };

    // Without a sentence the status "ended" would stand in every cell.
    private static PolicyMapOptions InCommunity => new()
    {
        Case = TieringCase.Create("map").With(Determinants.Sentences, [new Sentence { Type = SentenceType.CommunityOrder, Phase = SentencePhase.Community }]).Build(),
    };

    public static Determinant Local(string id) => Whole.LocalDeterminants.Single(d => d.Id == id);

    private static PolicyDocument Utm2021(TieringPolicy policy)
    {
        var valid = TieringCase.Create("map").With(Determinants.MandateForChange, true).With(Determinants.AssessmentValidForChange, true)
            .With(Determinants.AttitudesNeed, NeedSeverity.Severe).Build();
        return PolicyDocument.Of(
            policy,
            PolicyMap.Of(policy, Determinants.Rsr, Determinants.RiskOfSeriousHarm),
            PolicyMap.Of(policy, Determinants.Ogrs3, Determinants.ThinkingAndBehaviourNeed, new PolicyMapOptions { Scale = policy.Scales[1], Case = valid }));
    }

    private static PolicyDocument Hmpps2026(TieringPolicy policy)
    {
        var low = TieringCase.Create("map").With(Determinants.RiskOfSeriousHarm, RiskOfSeriousHarm.Low);
        var other = policy.Version == "1" ? Determinants.RiskOfSeriousHarm : (Determinant)Determinants.DirectContactSexualBand;
        var predictors = PolicyMap.Of(policy, Determinants.Arp, Determinants.Csrp, new PolicyMapOptions { Case = low.Build() });
        low.With(Determinants.Arp, 20m).With(Determinants.Csrp, 0.2m);
        return PolicyDocument.Of(policy, predictors, PolicyMap.Of(policy, Determinants.DirectContactSexualPredictor, other, new PolicyMapOptions { Case = low.Build() }));
    }
}
