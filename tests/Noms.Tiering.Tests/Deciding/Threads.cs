using FluentAssertions;
using Xunit;

namespace Noms.Tiering.Tests.Deciding;

public sealed class Threads
{
    [Fact]
    public void One_engine_decides_for_many_threads_at_once_as_for_one()
    {
        var engine = new TieringEngine(TieringPolicies.Noms2005);
        var asOf = new DateOnly(2006, 3, 1);
        var caseload = Enumerable.Range(0, 101)
            .Select(score => TieringCase.Create($"C{score}").With(Determinants.Ogrs3, score).With(Determinants.AccommodationNeed, NeedSeverity.Severe).Build())
            .ToArray();
        var alone = caseload.Select(c => Said(engine.Decide(c, asOf))).ToArray();

        var together = new string[caseload.Length * 20];
        Parallel.For(0, together.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, index =>
            together[index] = Said(engine.Decide(caseload[index % caseload.Length], asOf)));

        together.Should().Equal(Enumerable.Range(0, together.Length).Select(index => alone[index % alone.Length]));
    }

    private static string Said(TieringDecision decision) =>
        $"{decision.Level} {string.Join(',', decision.Scales[0].Possible)} {string.Join(',', decision.Scales[0].Deciding)} {string.Join(',', decision.Scales[0].DecidedByOneOf)}";
}
