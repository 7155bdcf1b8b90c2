using FluentAssertions;
using Noms.Tiering.Tests.Properties;
using Xunit;

namespace Noms.Tiering.NRules.Tests;

/// <summary>What an engine keeps does not grow with the cases that it has decided.</summary>
[Collection(nameof(Alone))]
public sealed class MemoryStaysFlat
{
    private const int Million = 1_000_000;

    private static readonly DateOnly AsOf = new(2006, 3, 1);

    private static readonly TieringCase[] Cases =
        [.. Enumerable.Range(0, 1_000).Select(turn => new CaseGenerator(TieringPolicies.Noms2005, AsOf, Dice.For(1, turn)).Make(24))];

    [Fact]
    public void Over_a_million_cases_one_by_one()
    {
        var engine = new NRulesTieringEngine(TieringPolicies.Noms2005);

        Growth(count =>
        {
            for (var turn = 0; turn < count; turn++)
            {
                engine.Decide(Cases[turn % Cases.Length], AsOf);
            }
        }).Should().BeLessThan(1_000_000);
        GC.KeepAlive(engine);
    }

    [Fact]
    public void Over_a_million_cases_in_a_batch()
    {
        var engine = new NRulesTieringEngine(TieringPolicies.Noms2005);

        Growth(count =>
        {
            var decided = 0;
            foreach (var _ in engine.DecideAll(Enumerable.Range(0, count).Select(turn => Cases[turn % Cases.Length]), AsOf))
            {
                decided++;
            }

            decided.Should().Be(count);
        }).Should().BeLessThan(1_000_000);
        GC.KeepAlive(engine);
    }

    /// <summary>By how many bytes the process holds more after a million cases than after the first ten thousand: less than one a case, not a byte more.</summary>
    private static long Growth(Action<int> decide)
    {
        decide(10_000);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        decide(Million);
        return GC.GetTotalMemory(forceFullCollection: true) - before;
    }
}
