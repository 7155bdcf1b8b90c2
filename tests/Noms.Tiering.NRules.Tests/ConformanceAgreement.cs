using FluentAssertions;
using Noms.Tiering.Tests.Conformance;
using Noms.Tiering.Tracing;
using Xunit;

namespace Noms.Tiering.NRules.Tests;

/// <summary>On every conformance case of every policy under <c>rules/</c> the two engines give the same trace, byte for byte.</summary>
public sealed class ConformanceAgreement
{
    public static TheoryData<string> Policies => new(ShippedPolicy.All.Select(f => f.Id));

    [Theory]
    [MemberData(nameof(Policies))]
    public void A_policy_is_decided_alike_by_both_engines(string id)
    {
        var cases = ShippedPolicy.WithId(id).Cases.All;
        cases.Should().NotBeEmpty();
        foreach (var group in cases.GroupBy(c => c.Policy))
        {
            var library = new TieringEngine(group.Key);
            var nrules = new NRulesTieringEngine(group.Key);
            foreach (var each in group)
            {
                var decision = nrules.Decide(each.Case, each.AsOf);

                TraceJson.ToUtf8Json(decision.Trace).AsSpan().SequenceEqual(TraceJson.ToUtf8Json(library.Decide(each.Case, each.AsOf).Trace))
                    .Should().BeTrue("{0} gives one trace", each.Title);
                each.DifferencesFrom(decision).Should().BeEmpty();
            }
        }
    }
}
