using Noms.Tiering.Assurance;
using Noms.Tiering.Handwritten;
using Noms.Tiering.Tests.Oracle;
using Xunit;

namespace Noms.Tiering.Tests.Properties;

public sealed class EngineAgreesWithThePlainEvaluator
{
    [Fact]
    public void On_the_decision() => Generated.Check(1_000, 100, (subject, tieringCase, _) => Differences(subject, tieringCase, Agreement.Differences));

    [Fact]
    public void On_the_trace() => Generated.Check(200, 25, (subject, tieringCase, _) => Differences(subject, tieringCase, Agreement.TraceDifferences));

    [Fact]
    public void On_cases_of_the_2005_model() =>
        Generated.CheckCases(TieringPolicies.Noms2005, 400, (subject, tieringCase, _) => Differences(subject, tieringCase, Agreement.Differences));

    /// <summary>These are small enough to be decided in every way that there is, which of the generated ones few are.</summary>
    [Theory]
    [InlineData("noms-2005")]
    [InlineData("utm-2021")]
    [InlineData("hmpps-2026")]
    public void On_changed_policies_of_those_that_ship(string id)
    {
        var mutants = PolicyMutations.Of(HandwrittenPolicy.All.Single(p => p.Policy.Id == id).Policy);
        foreach (var read in mutants.Where((_, place) => place % 8 == 0).Select(mutant => mutant.Read()).Where(read => read.IsSuccess))
        {
            Generated.CheckCases(read.Policy, 40, (subject, tieringCase, _) => Differences(subject, tieringCase, Agreement.Differences));
        }
    }

    private static string? Differences(Subject subject, TieringCase tieringCase, Func<TieringDecision, PlainDecision, string?> compare)
    {
        var plain = new PlainEvaluator(subject.Policy).Decide(tieringCase, subject.AsOf);
        return compare(subject.Engine.Decide(tieringCase, subject.AsOf), plain)
            ?? compare(subject.ForMany.Decide(tieringCase, subject.AsOf), plain)
            ?? compare(subject.ForMany.Decide(tieringCase, subject.AsOf), plain)
            ?? compare(subject.Prepared.Decide(tieringCase, subject.AsOf), plain);
    }
}
