using FluentAssertions;
using Xunit;

namespace Noms.Tiering.Tests.Conformance;

/// <summary>
/// In the service whether a tier is provisional is written by hand, in three rules. Here it follows from what is open. Every
/// combination of cells is decided in both ways.
/// </summary>
public sealed class Hmpps2026ProvisionalTests
{
    private const string Lowest = "GFEDCBA";

    private static readonly bool[] Either = [false, true];
    private static readonly decimal[] Arps = [90, 75, 50, 25, 15, 0];
    private static readonly decimal[] Csrps = [6.9m, 3, 1, 0.5m, 0];
    private static readonly string[] Table = ["AABBBB", "ABCCCC", "BCDEEE", "CDEEFF", "DDEFFG"];

    [Fact]
    public void What_is_open_gives_the_tier_and_the_three_rules_that_the_service_writes_by_hand()
    {
        var engine = new TieringEngine(ShippedPolicy.WithId("hmpps-2026/3").Policy);
        var differences = new List<string>();
        var provisional = 0;
        var all = 0;
        foreach (var situation in Situations())
        {
            var decision = engine.Decide(situation.Build(), new(2026, 11, 22));
            all++;
            provisional += decision.IsProvisional ? 1 : 0;
            if ((decision.Level?.Id, decision.IsProvisional) != (situation.Tier.ToString(), situation.IsProvisional))
            {
                differences.Add($"{situation}: {decision.Level?.Id}, {decision.IsProvisional}");
            }
        }

        differences.Should().BeEmpty();
        all.Should().Be(8400);
        provisional.Should().BeInRange(1, all - 1);
    }

    private static IEnumerable<Situation> Situations() =>
        from row in Enumerable.Range(0, Csrps.Length)
        from column in Enumerable.Range(0, Arps.Length)
        from csrpIsStatic in Either
        from arpIsStatic in Either
        from harm in Enum.GetValues<RiskOfSeriousHarm>().Cast<RiskOfSeriousHarm?>().Append(null)
        from isWithMappa in Either
        from others in Lowest
        select new Situation(row, column, csrpIsStatic, arpIsStatic, harm, isWithMappa, others);

    private static char Higher(params char[] levels) => levels.MaxBy(l => Lowest.IndexOf(l, StringComparison.Ordinal));

    private static bool IsBelow(char level, char other) => Lowest.IndexOf(level, StringComparison.Ordinal) < Lowest.IndexOf(other, StringComparison.Ordinal);

    /// <param name="Row">Which CSRP.</param>
    /// <param name="Column">Which ARP.</param>
    /// <param name="CsrpIsStatic">Whether CSRP is static.</param>
    /// <param name="ArpIsStatic">Whether ARP is static.</param>
    /// <param name="Harm">The risk of serious harm, or that none is recorded.</param>
    /// <param name="IsWithMappa">Whether there is a MAPPA category.</param>
    /// <param name="Others">What all other steps give.</param>
    private sealed record Situation(int Row, int Column, bool CsrpIsStatic, bool ArpIsStatic, RiskOfSeriousHarm? Harm, bool IsWithMappa, char Others)
    {
        public char Tier => Higher(Table[Row][Column], OfHarm, Others);

        public bool IsProvisional => IsProvisionalByPredictors || IsProvisionalByHarm;

        private char OfHarm => (Harm, IsWithMappa) switch
        {
            (RiskOfSeriousHarm.VeryHigh, true) => 'A',
            (RiskOfSeriousHarm.High, true) => 'C',
            (RiskOfSeriousHarm.Medium, true) => 'D',
            (_, true) => 'E',
            (RiskOfSeriousHarm.VeryHigh, false) => 'C',
            (RiskOfSeriousHarm.High, false) => 'D',
            _ => 'G',
        };

        private bool IsProvisionalByPredictors => (CsrpIsStatic, ArpIsStatic) switch
        {
            (true, true) => IsBelow(Higher(OfHarm, Others), 'A'),
            (false, true) => IsBelow(Higher(OfHarm, Others), Table[Row][0]),
            (true, false) => IsBelow(Higher(OfHarm, Others), Table[0][Column]),
            _ => false,
        };

        private bool IsProvisionalByHarm => Harm is null
            && IsBelow(CsrpIsStatic || ArpIsStatic ? Others : Higher(Others, Table[Row][Column]), IsWithMappa ? 'A' : 'C');

        public TieringCase Build()
        {
            var built = TieringCase.Create("C-1")
                .With(Determinants.Csrp, Csrps[Row], basis: CsrpIsStatic ? FactBasis.Static : FactBasis.Dynamic)
                .With(Determinants.Arp, Arps[Column], basis: ArpIsStatic ? FactBasis.Static : FactBasis.Dynamic)
                .With(Determinants.MappaCategory, IsWithMappa ? MappaCategory.Category2 : MappaCategory.None)
                .With(Determinants.Stalking, Others == 'F')
                .With(Determinants.EverCommittedSexualOffence, Others == 'E');
            if (Harm is { } harm)
            {
                built.With(Determinants.RiskOfSeriousHarm, harm);
            }

            if (Others is 'A' or 'B' or 'C' or 'D')
            {
                built.With(Determinants.DirectContactSexualPredictor, Others == 'D' ? 0.6m : 3.36m)
                    .With(Determinants.DirectContactSexualBand, Others switch
                    {
                        'A' => SexualPredictorBand.VeryHigh,
                        'B' => SexualPredictorBand.High,
                        _ => SexualPredictorBand.Medium,
                    });
            }

            return built.Build();
        }
    }
}
