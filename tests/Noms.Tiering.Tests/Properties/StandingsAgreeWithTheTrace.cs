using Noms.Tiering.Policies;
using Noms.Tiering.Tracing;
using Xunit;

namespace Noms.Tiering.Tests.Properties;

public sealed class StandingsAgreeWithTheTrace
{
    [Fact]
    public void On_generated_policies() => Generated.Check(200, 20, Difference);

    [Fact]
    public void On_cases_of_the_2005_model() => Generated.CheckCases(TieringPolicies.Noms2005, 150, Difference);

    [Fact]
    public void On_cases_of_the_model_of_2021() => Generated.CheckCases(TieringPolicies.Utm2021, 150, Difference);

    [Fact]
    public void On_cases_of_the_single_tier() => Generated.CheckCases(TieringPolicies.Hmpps2026.All[^1], 150, Difference);

    private static string? Difference(Subject subject, TieringCase tieringCase, Dice dice)
    {
        // What is known is told in another way than what is open, and one outcome takes both.
        var known = Known(subject, dice);
        return new[] { subject.Engine, subject.Prepared }.Select(engine => (Engine: engine, Outcome: engine.CreateOutcome()))
            .SelectMany(of => Differences(subject, of.Engine, known, of.Outcome).Concat(Differences(subject, of.Engine, tieringCase, of.Outcome))).FirstOrDefault();
    }

    private static TieringCase Known(Subject subject, Dice dice)
    {
        var facts = new CaseGenerator(subject.Policy, subject.AsOf, dice);
        return subject.Policy.Reads.Aggregate(TieringCase.Create("known"), (builder, use) => builder.With(facts.Certain(use))).Build();
    }

    private static IEnumerable<string> Differences(Subject subject, TieringEngine engine, TieringCase tieringCase, TieringOutcome outcome)
    {
        engine.Decide(tieringCase, subject.AsOf, outcome);
        var trace = subject.Engine.Decide(tieringCase, subject.AsOf).Trace;
        foreach (var standing in outcome.StandingsOf(tieringCase))
        {
            var traced = trace.Rules[standing.Rule.Index];
            var rule = (standing.Truth, standing.IsDeciding, standing.IsOneOfDeciding, standing.IsNecessary);
            if (rule != (traced.Truth, traced.IsDeciding, traced.IsOneOfDeciding, traced.IsNecessary))
            {
                yield return $"{standing.Rule.Id}: {rule}, in the trace {(traced.Truth, traced.IsDeciding, traced.IsOneOfDeciding, traced.IsNecessary)}";
            }

            var tests = TestsOf(traced.Condition).ToList();
            if (standing.Tests.Count != tests.Count)
            {
                yield return $"{standing.Rule.Id}: {standing.Tests.Count} tests, in the trace {tests.Count}";
            }

            foreach (var (index, test) in tests.Index())
            {
                var own = standing.Tests[index];
                if (own.Test != test.Condition || own.Truth != test.Truth || own.Lowest != test.Lowest || own.Highest != test.Highest || own.Lowest.GetHashCode() != test.Lowest.GetHashCode())
                {
                    yield return $"{standing.Rule.Id}, test {index}: {own} of {own.Lowest} to {own.Highest}, in the trace {test} of {test.Lowest} to {test.Highest}";
                }
            }
        }
    }

    private static IEnumerable<ConditionTrace> TestsOf(ConditionTrace condition) =>
        condition.Condition is TestCondition ? [condition] : condition.Parts.SelectMany(TestsOf);
}
