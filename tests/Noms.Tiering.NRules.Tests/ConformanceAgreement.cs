using FluentAssertions;
using Noms.Tiering.Tests.Conformance;
using Noms.Tiering.Tracing;
using Xunit;

namespace Noms.Tiering.NRules.Tests;

/// <summary>On every conformance case of every policy under <c>rules/</c> the two engines give the same trace, byte for byte.</summary>
public sealed class ConformanceAgreement
{
    public static TheoryData<string> Policies => new(PolicyFolder.All.Select(f => f.Id));

    [Theory]
    [MemberData(nameof(Policies))]
    public void A_policy_is_decided_alike_by_both_engines(string id)
    {
        var folder = PolicyFolder.WithId(id);
        folder.Suite.Cases.Should().NotBeEmpty();
        foreach (var group in folder.Suite.Cases.GroupBy(c => c.Parameters.ToJsonString()))
        {
            var policy = ConformanceSuite.Read(folder.Json, group.First().Parameters).Policy;
            var library = new TieringEngine(policy);
            var nrules = new NRulesTieringEngine(policy);
            foreach (var each in group)
            {
                var decision = nrules.Decide(each.Case, each.AsOf);

                TraceJson.ToUtf8Json(decision.Trace).AsSpan().SequenceEqual(TraceJson.ToUtf8Json(library.Decide(each.Case, each.AsOf).Trace))
                    .Should().BeTrue("{0} gives one trace", each.Title);
                ConformanceCheck.OfDecision(decision, each.Expect).Should().BeEmpty();
            }
        }
    }
}
