using Noms.Tiering.Assurance;
using Noms.Tiering.Policies;
using Noms.Tiering.Receipts;

namespace Noms.Tiering.Tests.Documentation;

/// <summary>The C# of the README, compiled. A test compares each with the README, letter by letter.</summary>
internal static class ReadmeSnippets
{
    public static TieringDecision DecideOneCase()
    {
        // <one-case>
        var engine = new TieringEngine(TieringPolicies.Noms2005);
        var person = TieringCase.Create("C1")
            .With(Determinants.Ogrs3, 62)
            .With(Determinants.RiskOfSeriousHarm, RiskOfSeriousHarm.Medium, source: "OASys", date: new DateOnly(2006, 2, 1))
            .With(Determinants.AccommodationNeed, NeedSeverity.Standard)
            .With(Determinants.Sentences, [new Sentence { Type = SentenceType.CommunityOrder, Phase = SentencePhase.Community }])
            .WithPreviousLevel("tier", "2")
            .Build();
        var decision = engine.Decide(person, asOf: new DateOnly(2006, 3, 1));
        Console.WriteLine(decision.Trace.ToText());
        // </one-case>
        return decision;
    }

    public static string Document(TieringPolicy policy)
    {
        // <document>
        var map = PolicyMap.Of(policy, across: Determinants.Ogrs3, down: Determinants.RiskOfSeriousHarm);
        var page = PolicyDocument.Of(policy, map).ToHtml();
        // </document>
        return page;
    }

    public static string Differ()
    {
        // <difference>
        var difference = PolicyDifference.Between(TieringPolicies.Hmpps2026.All[1], TieringPolicies.Hmpps2026.All[2]);
        Console.WriteLine(difference.ToText());
        // </difference>
        return difference.ToText();
    }

    public static string WhyNot(TieringDecision decision)
    {
        // <why-not>
        foreach (var other in decision.Counterfactuals()[0].Others)
        {
            Console.WriteLine(other.ToText());
        }
        // </why-not>
        return decision.Counterfactuals()[0].ToText();
    }

    public static string HowFar(TieringDecision decision)
    {
        // <distances>
        Console.WriteLine(decision.Distances()[0].ToText());
        // </distances>
        return decision.Distances()[0].ToText();
    }

    public static TieringDecision Judge()
    {
        var engine = new TieringEngine(TieringPolicies.Noms2005);
        // <judged>
        var person = TieringCase.Create("C1")
            .With(Determinants.Ogrs3, 62)
            .With(Determinants.RiskOfSeriousHarm, RiskOfSeriousHarm.Medium)
            .WithOverride(new RecordedOverride
            {
                Id = "O1",
                Authority = OverrideAuthority.Local,
                Reason = "Agreed by the panel",
                Source = "panel minutes",
                Scale = "tier",
                Form = OverrideForm.Floor,
                Level = "4",
                EffectiveFrom = new DateOnly(2005, 9, 1),
                EffectiveTo = new DateOnly(2006, 2, 28),
            })
            .WithJudgement(new RecordedJudgement
            {
                Scale = "tier",
                Level = "2",
                Reason = "not-weighed",
                Words = "in work, and supported by family",
                Grade = "manager",
                Date = new DateOnly(2006, 2, 20),
            })
            .Build();
        var decision = engine.Decide(person, asOf: new DateOnly(2006, 3, 1));
        // </judged>
        return decision;
    }

    public static PolicyReadResult ReadPolicy(string path)
    {
        // <own-policy>
        var read = PolicyReader.Read(File.ReadAllBytes(path));
        if (!read.IsSuccess)
        {
            foreach (var fault in read.Diagnostics)
            {
                Console.Error.WriteLine(fault);
            }
        }
        // </own-policy>
        return read;
    }

    public static IReadOnlyList<Level> DecideMany(TieringEngine engine, IEnumerable<TieringCase> caseload, DateOnly asOf)
    {
        var levels = new List<Level>();
        // <many>
        var outcome = engine.CreateOutcome();
        foreach (var person in caseload)
        {
            engine.Decide(person, asOf, outcome);
            levels.Add(outcome.LevelOf(0)!);
        }
        // </many>
        return levels;
    }

    public static IReadOnlyList<TieringDecision> DecideOnAllCores(TieringEngine engine, TieringCase[] caseload, DateOnly asOf)
    {
        var provisional = new List<TieringDecision>();
        // <all-cores>
        var outcomes = engine.CreateOutcomes();
        engine.DecideAll(caseload, asOf, outcomes);
        for (var index = 0; index < outcomes.Count; index++)
        {
            if (outcomes[index].IsProvisional)
            {
                provisional.Add(outcomes[index].DecisionOf(caseload[index]));
            }
        }
        // </all-cores>
        return provisional;
    }

    public static string SideBySide()
    {
        // <side-by-side>
        var person = TieringCase.Create("C1")
            .With(Determinants.HasActiveEvent, true)
            .With(Determinants.Arp, 62.5m, basis: FactBasis.Dynamic)
            .With(Determinants.Csrp, 1.2m, basis: FactBasis.Static)
            .With(Determinants.Rsr, 3.4m)
            .With(Determinants.Ogrs3, 62)
            .With(Determinants.RiskOfSeriousHarm, RiskOfSeriousHarm.Medium)
            .With(Determinants.MandateForChange, true)
            .With(Determinants.AssessmentValidForChange, true)
            .With(Determinants.AccommodationNeed, NeedSeverity.Standard)
            .With(Determinants.ThinkingAndBehaviourNeed, NeedSeverity.Severe)
            .Build();
        var comparison = PolicyComparison
            .Of(new TieringEngine(TieringPolicies.Noms2005))
            .And(new TieringEngine(TieringPolicies.Utm2021))
            .And(new VersionedTieringEngine(TieringPolicies.Hmpps2026));
        Console.WriteLine(comparison.Decide(person, asOf: new DateOnly(2026, 11, 22)).ToText());
        // </side-by-side>
        return comparison.Decide(person, asOf: new DateOnly(2026, 11, 22)).ToText();
    }

    public static ReplayResult ReplayDecision(TieringEngine engine, TieringDecision decision, TieringCase person)
    {
        // <replay>
        var kept = decision.Receipt.ToUtf8Json();
        var replay = Replay.Of(ReceiptReader.Read(kept).Receipt, person, engine);
        Console.WriteLine(replay);
        // </replay>
        return replay;
    }
}
