using System.Collections.Immutable;
using Noms.Tiering.Handwritten.Cases;

namespace Noms.Tiering.Benchmarks.Caseloads;

/// <summary>Makes cases as a case system hands them over: of most registers only what holds, of an assessment everything, now and then nothing.</summary>
internal static class CaseloadFacts
{
    /// <summary>The policy under which whole caseloads are decided.</summary>
    public static TieringPolicy Policy => TieringPolicies.Noms2005;

    /// <summary>The day as of which they are decided.</summary>
    public static DateOnly AsOf { get; } = new(2006, 3, 31);

    public static ImmutableArray<TieringCase> Make(int count)
    {
        var dice = new Dice(2005);
        var facts = new VariedFacts(dice, AsOf);
        return [.. Enumerable.Range(0, count).Select(_ => Make(dice, facts))];
    }

    private static TieringCase Make(Dice dice, VariedFacts facts)
    {
        var builder = TieringCase.Create("C");
        var isAssessed = dice.Chance(0.88);
        foreach (var use in Policy.Reads)
        {
            var value = facts.ValueOf(use.Determinant);
            if (value != use.StandIn && dice.Chance(ShareStated(use.Determinant, isAssessed)))
            {
                builder.With(new Fact(use.Determinant, value));
            }
        }

        return builder.Build();
    }

    private static double ShareStated(Determinant determinant, bool isAssessed) =>
        determinant == Determinants.OasysScore ? 0.2
        : !isAssessed && determinant.Id.EndsWith("Need", StringComparison.Ordinal) ? 0
        : 0.96;
}
