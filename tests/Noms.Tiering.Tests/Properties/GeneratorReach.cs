using System.Collections.Concurrent;
using FluentAssertions;
using Noms.Tiering.Policies;
using Noms.Tiering.Tests.Oracle;
using Xunit;

namespace Noms.Tiering.Tests.Properties;

/// <summary>That the engine agrees with the plain evaluator says nothing of what is never generated.</summary>
public sealed class GeneratorReach
{
    [Fact]
    public void Every_part_of_the_language_is_generated_and_comes_to_something()
    {
        var seen = new ConcurrentDictionary<string, int>();
        Generated.Check(300, 20, (subject, tieringCase, _) =>
        {
            foreach (var what in Parts(subject.Policy).Concat(Outcomes(subject, tieringCase)).Distinct())
            {
                seen.AddOrUpdate(what, 1, (_, count) => count + 1);
            }

            return null;
        });
        seen.Where(s => s.Value >= 20).Select(s => s.Key).Should().Contain(
        [
            nameof(AllCondition), nameof(AnyCondition), nameof(NotCondition), nameof(NumberTest), nameof(FlagTest), nameof(ChoiceTest), nameof(DateTest),
            nameof(CodeTest), nameof(NoneTest), nameof(RecordedTest), nameof(SomeTest),
            nameof(BandedDeterminant), nameof(FallbackDeterminant), nameof(CountDeterminant), nameof(ElementCountDeterminant), nameof(ScoreDeterminant),
            nameof(TableDeterminant), nameof(ExtremeDeterminant), nameof(FirstDeterminant), nameof(ConditionDeterminant),
            nameof(ValueItem), nameof(BandItem), nameof(ConditionItem), nameof(StepItem), nameof(HigherOfItem),
            nameof(FloorProposal), nameof(CapProposal), nameof(LevelProposal), nameof(OutputProposal), "derived floor", "score under a condition",
            "status", "invalid", "one level", "several levels", "decided", "decided by one of", "decided by a cap", "decided by a level rule",
            "conflict", "uncertain", "open list", "passed over", "missing gives highest", "two scales",
            .. Enum.GetNames<OverrideStanding>().Select(n => "override " + n), .. Enum.GetNames<JudgementStanding>().Select(n => "judgement " + n),
            "final above calculated", "final below calculated", "judgement open", "several final levels of an adjusted scale",
        ]);
    }

    private static IEnumerable<string> Parts(TieringPolicy policy)
    {
        var items = policy.Derived.OfType<ScoreDeterminant>().SelectMany(s => s.Items).ToList();
        IEnumerable<Condition> conditions =
        [
            .. policy.Rules.Select(r => r.When), .. policy.Derived.OfType<ConditionDeterminant>().Select(c => c.When),
            .. policy.Derived.OfType<CountDeterminant>().SelectMany(c => c.Conditions),
        ];
        return
        [
            .. conditions.SelectMany(Tree).Select(c => c.GetType().Name),
            .. policy.Derived.Select(d => d.GetType().Name),
            .. items.Concat(items.OfType<HigherOfItem>().SelectMany(h => h.Items)).Select(i => i.GetType().Name),
            .. policy.Rules.Select(r => r.Proposal.GetType().Name),
            .. policy.Rules.Where(r => r.Proposal is FloorProposal { Level.Derived: not null }).Select(_ => "derived floor"),
            .. policy.Scales.Where(s => s.MissingGivesHighest).Select(_ => "missing gives highest"),
            .. policy.Derived.OfType<ScoreDeterminant>().Where(s => s.When is not null).Select(_ => "score under a condition"),
            policy.Scales.Length > 1 ? "two scales" : "one scale",
        ];
    }

    private static IEnumerable<Condition> Tree(Condition condition) => condition switch
    {
        AllCondition all => [all, .. all.Conditions.SelectMany(Tree)],
        AnyCondition any => [any, .. any.Conditions.SelectMany(Tree)],
        NotCondition not => [not, .. Tree(not.Condition)],
        _ => [condition],
    };

    private static IEnumerable<string> Outcomes(Subject subject, TieringCase tieringCase)
    {
        var plain = new PlainCase(subject.Policy, tieringCase, subject.AsOf);
        var decision = new PlainEvaluator(subject.Policy).Decide(plain);
        var proposals = subject.Policy.Rules.ToDictionary(r => r.Id, r => r.Proposal);
        if (decision.State != DecisionState.Decided)
        {
            return [decision.State == DecisionState.Status ? "status" : "invalid"];
        }

        return
        [
            .. plain.Open.Where(o => !o.IsMissing).Select(_ => "uncertain"),
            .. plain.Open.Where(o => o.Determinant.Kind == DeterminantKind.List).Select(_ => "open list"),
            .. subject.Policy.Reads.Any(u => plain.IsPassedOver(u.Determinant)) ? ["passed over"] : Array.Empty<string>(),
            .. decision.Scales.SelectMany(s => new[]
            {
                s.Possible.Count > 1 ? "several levels" : "one level",
                s.Deciding.Count > 0 ? "decided" : "by default",
                s.DecidedByOneOf.Count > 0 ? "decided by one of" : "known",
                s.Deciding.Any(r => proposals[r] is CapProposal) ? "decided by a cap" : "no cap",
                s.Deciding.Any(r => proposals[r] is LevelProposal) ? "decided by a level rule" : "no level rule",
                s.IsInConflict ? "conflict" : "no conflict",
                s.Final > s.Calculated ? "final above calculated" : s.Final < s.Calculated ? "final below calculated" : "final as calculated",
                s.IsJudgementOpen ? "judgement open" : "judgement settled",
                s.Overrides.ContainsKey("O1") && s.Overrides["O1"] == OverrideStanding.Applied && s.Possible.Count > 1 ? "several final levels of an adjusted scale" : "one",
            }),
            .. decision.Scales.SelectMany(s => s.Overrides.Values).Select(o => "override " + o),
            .. decision.Scales.Select(s => s.Judgement).OfType<JudgementStanding>().Select(j => "judgement " + j),
        ];
    }
}
