using FluentAssertions;
using Xunit;

namespace Noms.Tiering.Tests.Tracing;

/// <summary>The trace works truths out from the policy's model, the engine from its cells: they must not differ.</summary>
public sealed class TraceAgreementTests
{
    private const int Seed = 20050108;

    [Fact]
    public void Of_cases_drawn_at_random_under_the_sampler_every_rule_stands_as_the_engine_has_it() =>
        Agree(SamplerPolicy.Engine, SamplerPolicy.Policy, cases: 150, missing: 0.15);

    [Fact]
    public void Of_cases_drawn_at_random_under_the_2005_model_every_rule_stands_as_the_engine_has_it() =>
        Agree(new TieringEngine(TieringPolicies.Noms2005), TieringPolicies.Noms2005, cases: 150, missing: 0.3);

    private static void Agree(TieringEngine engine, TieringPolicy policy, int cases, double missing)
    {
        var random = new Random(Seed);
        var outcome = engine.CreateOutcome();
        var seen = new HashSet<Truth>();
        for (var number = 0; number < cases; number++)
        {
            var tieringCase = Draw(policy, random, missing);
            engine.Decide(tieringCase, SamplerPolicy.AsOf, outcome);
            var trace = engine.Decide(tieringCase, SamplerPolicy.AsOf).Trace;

            trace.Rules.Select(r => (r.Rule.Id, r.Truth)).Should().Equal(
                policy.Rules.Select(r => (r.Id, outcome.TruthOf(r))), "that is the engine's, for case {0} of seed {1}", number, Seed);
            seen.UnionWith(trace.Rules.Select(r => r.Truth));
        }

        seen.Should().HaveCount(3, "cases must reach every truth for this to say anything");
    }

    private static TieringCase Draw(TieringPolicy policy, Random random, double missing)
    {
        var draft = TieringCase.Create("C-drawn");
        foreach (var use in policy.Reads.Where(_ => random.NextDouble() >= missing))
        {
            var basis = use.Determinant.MayBeStatic ? (FactBasis)random.Next(3) : FactBasis.NotStated;
            var date = random.Next(2) == 0 ? (DateOnly?)null : SamplerPolicy.AsOf.AddDays(-random.Next(800));
            draft.With(new Fact(use.Determinant, Value(use.Determinant, random), null, date, basis));
        }

        return draft.Build();
    }

    private static FactValue Value(Determinant determinant, Random random)
    {
        if (determinant.MayBeNone && random.Next(4) == 0)
        {
            return FactValue.None;
        }

        return determinant.Kind switch
        {
            DeterminantKind.Number => FactValue.Number(Number(determinant, random)),
            DeterminantKind.Flag => FactValue.Flag(random.Next(2) == 0),
            DeterminantKind.Choice => FactValue.Choice(determinant, determinant.Values[random.Next(determinant.Values.Length)].Id),
            DeterminantKind.Date => FactValue.Date(SamplerPolicy.AsOf.AddDays(-random.Next(500))),
            DeterminantKind.Code => FactValue.Code(random.Next(2) == 0 ? "burglary" : "arson"),
            _ => FactValue.List(new FactList(
                [.. Enumerable.Range(0, random.Next(5)).Select(_ => Element(determinant, random))], isComplete: random.Next(3) > 0)),
        };
    }

    /// <summary>Small numbers are drawn often, because most bounds are small.</summary>
    private static decimal Number(Determinant determinant, Random random)
    {
        var (least, greatest) = ((int)determinant.Minimum!.Value, (int)determinant.Maximum!.Value);
        return random.Next(least, (random.Next(2) == 0 ? Math.Min(greatest, least + 10) : greatest) + 1);
    }

    private static FactElement Element(Determinant list, Random random) => FactElement.Create(
        list,
        [.. list.Fields.Select(f => (f.Id, random.Next(5) == 0 ? FactValue.NotRecorded : Value(f, random)))]);
}
