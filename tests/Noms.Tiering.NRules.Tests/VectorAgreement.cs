using FluentAssertions;
using Noms.Tiering.Conformance;
using Noms.Tiering.Tests.Vectors;
using Noms.Tiering.Tracing;
using Xunit;

namespace Noms.Tiering.NRules.Tests;

/// <summary>On the vectors of the live service the two engines give the same trace under every policy of the library.</summary>
public sealed class VectorAgreement
{
    [Fact]
    public void Every_vector_is_decided_alike_under_every_policy()
    {
        var vectors = VectorLines.Read();
        vectors.Should().NotBeEmpty();
        foreach (var policy in TieringPolicies.All)
        {
            var library = new TieringEngine(policy);
            var nrules = new NRulesTieringEngine(policy);
            foreach (var vector in vectors)
            {
                var (tieringCase, _) = RawCase.Read(vector);

                TraceJson.ToUtf8Json(nrules.Decide(tieringCase, vector.AsOf).Trace).AsSpan()
                    .SequenceEqual(TraceJson.ToUtf8Json(library.Decide(tieringCase, vector.AsOf).Trace))
                    .Should().BeTrue("{0} gives one trace under {1}", vector.Id, policy);
            }
        }
    }
}
