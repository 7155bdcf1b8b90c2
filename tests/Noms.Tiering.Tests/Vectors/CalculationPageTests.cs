using System.Text.Json;
using FluentAssertions;
using Noms.Tiering.Conformance;
using Xunit;

namespace Noms.Tiering.Tests.Vectors;

/// <summary>
/// The live service keeps only points and tiers, and its page works the rest out again beside them. Here a reader that has nothing but the
/// trace's JSON builds the same page: every input, point, tier and figure of reference on it.
/// </summary>
public sealed class CalculationPageTests
{
    private static readonly TieringEngine Unified = new(TieringPolicies.Utm2021);

    private static readonly VersionedTieringEngine Single = new(TieringPolicies.Hmpps2026);

    [Fact]
    public void The_page_of_the_unified_model_is_rebuilt_from_the_trace_alone_for_1000_of_1000_cases() =>
        Differing((tieringCase, asOf) => Unified.Decide(tieringCase, asOf), TracedPage.OfUnified, LivePage.OfUnified).Should().BeEmpty();

    [Fact]
    public void The_page_of_the_single_tier_is_rebuilt_from_the_trace_alone_for_1000_of_1000_cases() =>
        Differing(Single.Decide, TracedPage.OfSingle, LivePage.OfSingle).Should().BeEmpty();

    /// <summary>
    /// The page's own table says 1 to 9 points for change 1 and 0 for change 0; its calculator gives change 1 for 0 points, as the policy
    /// does, and change 0 for no mandate only.
    /// </summary>
    [Fact]
    public void The_figures_of_reference_are_in_the_trace()
    {
        var traced = Traced(Unified.Decide(TieringCase.Create("C1").Build(), new(2026, 11, 22)));
        TracedPage.BandsOf(traced, "protectByPoints").Should().Equal("D 0 - 9", "C 10 - 19", "B 20 - 149", "A 150+");
        TracedPage.BandsOf(traced, "changeByPoints").Should().Equal("1 0 - 9", "2 10 - 19", "3 20+");

        var single = Traced(Single.Decide(TieringCase.Create("C1").With(Determinants.HasActiveEvent, true).Build(), new(2026, 11, 22)));
        TracedPage.TableOf(single, "reoffending").Should().Equal(
            "  90+ 75+ 50+ 25+ 15+ 0+", "6.9+ A A B B B B", "3+ A B C C C C", "1+ B C D E E E", "0.5+ C D E E F F", "0+ D D E F F G");
        TracedPage.FloorsOf(single, "harm").Should().Equal("H1 A", "H2 C", "H3 D", "H4 E", "H5 C", "H6 D");
        TracedPage.FloorsOf(single, "sexual").Should().Equal("S1 A", "S2 B", "S3 C", "S4 D", "S5 C", "S6 D", "S7 E");
        TracedPage.FloorsOf(single, "lifer").Should().Equal("L1 B", "L2 D", "L3 E");
    }

    private static List<string> Differing(
        Func<TieringCase, DateOnly, TieringDecision> decide,
        Func<JsonElement, IEnumerable<string>> traced,
        Func<JsonElement, IEnumerable<string>> live)
    {
        var differing = new List<string>();
        foreach (var (vector, line) in VectorLines.Read().Zip(VectorLines.All))
        {
            using var document = JsonDocument.Parse(line);
            var ours = string.Join('\n', traced(Traced(decide(RawCase.Read(vector).Case, vector.AsOf))));
            var theirs = string.Join('\n', live(document.RootElement));
            if (ours != theirs)
            {
                differing.Add($"{vector.Id}:\n{ours}\nlive:\n{theirs}");
            }
        }

        return differing;
    }

    private static JsonElement Traced(TieringDecision decision)
    {
        using var document = JsonDocument.Parse(decision.Trace.ToUtf8Json());
        return document.RootElement.Clone();
    }
}
