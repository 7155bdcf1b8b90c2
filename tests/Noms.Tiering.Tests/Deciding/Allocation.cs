using FluentAssertions;
using Xunit;

namespace Noms.Tiering.Tests.Deciding;

public sealed class Allocation
{
    private static readonly DateOnly AsOf = new(2006, 3, 1);
    private static readonly TieringEngine Engine = new(TieringPolicies.Noms2005);
    private static readonly TieringEngine Prepared = MakePrepared();

    [Fact]
    public void Deciding_a_case_of_which_everything_is_known_allocates_nothing_in_the_form_that_a_batch_uses() =>
        AllocatedByDeciding(Known().Build()).Should().Be(0);

    [Fact]
    public void Deciding_a_case_of_which_much_is_missing_allocates_nothing_in_the_form_that_a_batch_uses() =>
        AllocatedByDeciding(TieringCase.Create("C1").With(Determinants.AccommodationNeed, NeedSeverity.Standard).Build()).Should().Be(0);

    [Fact]
    public void Deciding_a_case_that_the_policy_calls_invalid_data_allocates_nothing_in_the_form_that_a_batch_uses()
    {
        var invalid = new TieringEngine(SmallPolicy.Of("""
            "reads": { "ogrs3": { "whenMissing": "open" }, "notorious": { "whenMissing": { "is": false } } },
            "invalid": [ { "id": "too-high", "reason": "the score is out of use", "when": { "determinant": "ogrs3", "atLeast": 90 } },
                         { "id": "notorious", "reason": "cannot be", "when": { "determinant": "notorious", "is": true } } ],
            "rules": [ { "id": "HIGH", "when": { "determinant": "ogrs3", "atLeast": 50 }, "floor": "2" } ]
            """).Policy);

        AllocatedByDeciding(invalid, TieringCase.Create("C1").With(Determinants.Ogrs3, 95).Build()).Should().Be(0);
        AllocatedByDeciding(invalid, TieringCase.Create("C2").With(Determinants.Ogrs3, 95).With(Determinants.Notorious, true).Build()).Should().Be(0);
    }

    [Fact]
    public void Deciding_a_case_whose_open_list_may_hold_more_allocates_nothing_in_the_form_that_a_batch_uses()
    {
        var open = new TieringEngine(SmallPolicy.Of("""
            "reads": { "namedPriorities": { "whenMissing": "open" } },
            "rules": [ { "id": "STREET", "when": { "some": "namedPriorities", "such": { "field": "code", "is": "street-crime" } }, "floor": "2" },
                       { "id": "ANY", "when": { "some": "namedPriorities" }, "floor": "3" } ]
            """).Policy);
        var priorities = FactElement.Create(Determinants.NamedPriorities, ("code", FactValue.Code("burglary")));

        AllocatedByDeciding(open, TieringCase.Create("C1").Build()).Should().Be(0);
        AllocatedByDeciding(
            open,
            TieringCase.Create("C2").WithFact(Determinants.NamedPriorities, FactValue.List(new FactList([priorities], isComplete: false))).Build()).Should().Be(0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Going_through_every_rule_and_test_with_the_value_it_read_allocates_nothing(bool isKnown)
    {
        var person = isKnown ? Known().Build() : TieringCase.Create("C1").With(Determinants.AccommodationNeed, NeedSeverity.Standard).Build();
        var outcome = Engine.CreateOutcome();
        Engine.Decide(person, AsOf, outcome);
        var first = Sum(outcome, person);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var again = Sum(outcome, person);

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
        again.Should().Be(first).And.BeGreaterThan(0);
    }

    [Fact]
    public void A_decision_is_all_that_deciding_allocates()
    {
        var person = Known().Build();
        _ = Engine.Decide(person, AsOf);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var index = 0; index < 1000; index++)
        {
            _ = Engine.Decide(person, AsOf);
        }

        // The object itself and one array with an entry for the one scale.
        ((GC.GetAllocatedBytesForCurrentThread() - before) / 1000).Should().BeLessThan(250);
    }

    private static int Sum(TieringOutcome outcome, TieringCase person)
    {
        var sum = 0;
        foreach (var rule in outcome.StandingsOf(person))
        {
            sum += (int)rule.Truth + (rule.IsDeciding ? 1 : 0) + (rule.IsOneOfDeciding ? 1 : 0) + (rule.IsNecessary == true ? 1 : 0);
            foreach (var test in rule.Tests)
            {
                sum += (int)test.Truth + (int)test.Lowest.Kind + (int)test.Highest.Kind;
            }
        }

        return sum;
    }

    private static TieringCaseBuilder Known()
    {
        var person = TieringCase.Create("C1")
            .With(Determinants.Ogrs3, 62)
            .With(Determinants.RiskOfSeriousHarm, RiskOfSeriousHarm.Low)
            .With(
                Determinants.Sentences,
                [
                    new Sentence
                    {
                        Type = SentenceType.CommunityOrder,
                        Phase = SentencePhase.Community,
                        Requirements = [new Requirement(RequirementType.Supervision, RequirementState.Outstanding)],
                    },
                ]);
        foreach (var need in Determinants.All.OfType<Determinant<NeedSeverity>>())
        {
            person.With(need, NeedSeverity.Standard);
        }

        return person;
    }

    private static long AllocatedByDeciding(TieringCase person) => AllocatedByDeciding(Engine, person) + AllocatedByDeciding(Prepared, person);

    private static TieringEngine MakePrepared()
    {
        var engine = new TieringEngine(TieringPolicies.Noms2005);
        engine.Prepare();
        return engine;
    }

    private static long AllocatedByDeciding(TieringEngine engine, TieringCase person)
    {
        var outcome = engine.CreateOutcome();
        var rules = 0;
        long allocated = 0;
        for (var round = 0; round < 2; round++)
        {
            // The first round makes what is made once.
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var index = 0; index < 1000; index++)
            {
                engine.Decide(person, AsOf, outcome);
                foreach (var rule in outcome.DecidingOf(0))
                {
                    rules += rule.Index;
                }

                foreach (var level in outcome.PossibleOf(0))
                {
                    rules += level.Index;
                }

                rules += outcome.DecidedByOneOf(0).Count + outcome.MetRules.Count;
            }

            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        rules.Should().BeGreaterThan(0);
        return allocated;
    }
}
