using System.Collections.Immutable;
using FluentAssertions;
using Noms.Tiering.Policies;
using Noms.Tiering.Tests.Deciding;
using Noms.Tiering.Tests.Properties;
using Xunit;

namespace Noms.Tiering.Tests.Explaining;

public sealed class WhatToObtain
{
    private static readonly SmallPolicy Policy = SmallPolicy.Of(
        """
        "reads": { "notorious": { "whenMissing": "open" }, "ogrs3": { "whenMissing": "open" }, "rsr": { "whenMissing": "open", "uncertainWhen": ["static"] } },
        "rules": [
          { "id": "L1", "floor": "2", "when": { "determinant": "ogrs3", "atLeast": 50 } },
          { "id": "L2", "floor": "3", "when": { "determinant": "ogrs3", "atLeast": 75 } },
          { "id": "L3", "floor": "3", "when": { "all": [ { "determinant": "notorious", "is": true }, { "determinant": "ogrs3", "below": 50 } ] } },
          { "id": "R1", "floor": "4", "when": { "determinant": "rsr", "atLeast": 7 } }
        ]
        """);

    [Fact]
    public void Each_answer_says_which_levels_it_would_leave()
    {
        var obtain = Policy.Decide("\"rsr\": 1").ToObtain()[0];

        obtain.Determinants.Select(d => d.Determinant.Id).Should().Equal("ogrs3", "notorious");
        obtain.Determinants[0].ToText().Should().Be(
            "OGRS3 two-year score below 50%: 1 or 3\nOGRS3 two-year score at least 50% and below 75%: 2\nOGRS3 two-year score at least 75%: 3");
        obtain.Determinants[0].MostLeft.Should().Be(2);
        obtain.Determinants[0].TotalLeft.Should().Be(4);
        obtain.Determinants[1].ToText().Should().Be("notorious no: 1, 2 or 3\nnotorious yes: 2 or 3");
    }

    [Fact]
    public void A_static_value_is_obtained_by_recording_one_that_is_not()
    {
        var decision = Decide(b => b.With(Determinants.Ogrs3, 10).With(Determinants.Notorious, false).With(Determinants.Rsr, 1m, basis: FactBasis.Static));

        var rsr = decision.ToObtain()[0].Determinants.Should().ContainSingle().Subject;
        rsr.IsUncertain.Should().BeTrue();
        rsr.Answers.Select(a => a.ToText()).Should().Equal("below 7%: 1", "at least 7%: 4");
    }

    [Fact]
    public void Nothing_is_to_be_obtained_where_nothing_is_open() =>
        Policy.Decide("\"ogrs3\": 80, \"rsr\": 1, \"notorious\": false").ToObtain()[0].Determinants.Should().BeEmpty();

    [Fact]
    public void A_list_that_is_open_has_an_example_for_each_answer()
    {
        var policy = SmallPolicy.Of(
            """
            "reads": { "namedPriorities": { "whenMissing": "open" } },
            "rules": [ { "id": "P1", "floor": "2", "when": { "some": "namedPriorities", "such": { "field": "code", "is": "street-crime" } } } ]
            """);

        var answers = policy.Decide().ToObtain()[0].Determinants.Single().Answers;
        answers.Select(a => a.Possible.Single().Id).Should().Equal("1", "2");
        answers[1].Example.AsList().Elements.Single().Values[0].AsText().Should().Be("street-crime");
    }

    [Fact]
    public void Every_answer_leads_to_what_it_says_and_together_they_lead_to_what_is_possible() => Generated.Check(200, 6, (subject, tieringCase, _) =>
    {
        var decision = subject.Engine.Decide(tieringCase, subject.AsOf);
        foreach (var (scale, obtain) in decision.Scales.Zip(decision.ToObtain()))
        {
            if (obtain.Determinants.FirstOrDefault()?.Determinant != scale.ObtainFirst)
            {
                return $"first to obtain is {obtain.Determinants.FirstOrDefault()} and {scale.ObtainFirst}";
            }

            foreach (var open in obtain.Determinants)
            {
                var values = open.Determinant.Kind == DeterminantKind.List ? [] : new PlainMoves(subject.Policy, tieringCase, subject.AsOf).ValuesOf(open.Determinant);
                foreach (var answer in open.Answers)
                {
                    foreach (var value in values.Where(v => answer.Range!.Contains(v)).Append(answer.Example))
                    {
                        if (!Possible(subject, decision, open.Determinant, value, scale.Scale).SequenceEqual(answer.Possible))
                        {
                            return $"answer {value} to {open} leads to {string.Join(' ', Possible(subject, decision, open.Determinant, value, scale.Scale))}, not {answer}";
                        }
                    }
                }

                // That something is recorded at all is itself a fact for `recorded` and for a fallback.
                var together = open.Answers.SelectMany(a => a.Possible).Distinct().Order();
                if (!AsksWhetherRecorded(subject.Policy) && decision.State == DecisionState.Decided && open.Answers.All(a => a.Status is null && !a.Possible.IsEmpty)
                    && (!together.SequenceEqual(scale.Possible) || open.Answers.Max(a => a.Possible.Length) != open.MostLeft))
                {
                    return $"answers to {open} lead to {string.Join(' ', together)} and {string.Join(' ', scale.Possible)} are possible; the worst leaves {open.MostLeft}";
                }
            }
        }

        return null;
    });

    private static ImmutableArray<Level> Possible(Subject subject, TieringDecision decision, Determinant determinant, FactValue value, Scale scale)
    {
        var known = decision.Case.FactOf(determinant);
        var found = new Fact(determinant, value, known?.Source, null, determinant.MayBeStatic && known is not null ? FactBasis.Dynamic : FactBasis.NotStated);
        var facts = decision.Case.Facts.Where(f => f.Determinant.Id != determinant.Id).Append(found);
        return subject.Engine.Decide(decision.Case.WithFacts(facts), subject.AsOf).Scales.SingleOrDefault(s => s.Scale == scale)?.Possible ?? [];
    }

    private static bool AsksWhetherRecorded(TieringPolicy policy) =>
        policy.Derived.OfType<FallbackDeterminant>().Any()
        || new[] { policy.Rules.Select(r => r.When), policy.Statuses.Select(s => s.When), policy.InvalidData.Select(i => i.When), policy.Overrides.Select(o => o.When) }
            .SelectMany(c => c).Concat(policy.Derived.SelectMany(Own)).Any(Asks);

    private static IEnumerable<Condition> Own(DerivedDeterminant derived) => derived switch
    {
        CountDeterminant count => count.Conditions,
        ConditionDeterminant condition => [condition.When],
        FirstDeterminant first => first.Branches.Select(b => b.When),
        ScoreDeterminant score => score.Items.OfType<ConditionItem>().Select(i => i.When)
            .Concat(score.Items.OfType<HigherOfItem>().SelectMany(h => h.Items).OfType<ConditionItem>().Select(i => i.When))
            .Concat(score.When is { } when ? [when] : []),
        _ => [],
    };

    private static bool Asks(Condition condition) => condition switch
    {
        AllCondition all => all.Conditions.Any(Asks),
        AnyCondition any => any.Conditions.Any(Asks),
        NotCondition not => Asks(not.Condition),
        _ => condition is RecordedTest,
    };

    private static TieringDecision Decide(Func<TieringCaseBuilder, TieringCaseBuilder> state) =>
        new TieringEngine(Policy.Policy).Decide(state(TieringCase.Create("C1")).Build(), new DateOnly(2006, 3, 1));
}
