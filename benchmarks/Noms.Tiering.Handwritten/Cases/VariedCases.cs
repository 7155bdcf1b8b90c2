using System.Collections.Immutable;
using System.Globalization;

namespace Noms.Tiering.Handwritten.Cases;

/// <summary>
/// Invented cases for a policy, each with its own facts. How often each value occurs is assumed; what is rare in a caseload is rare
/// here, since code that mostly goes one way runs faster than code that goes either way.
/// </summary>
public static class VariedCases
{
    /// <summary>Makes cases: the same for the same arguments.</summary>
    /// <param name="policy">The policy; what it reads of the national catalogue is stated.</param>
    /// <param name="asOf">The day as of which they are.</param>
    /// <param name="count">How many.</param>
    /// <param name="missing">The share, from 0 to 1, of facts that are not recorded, and of predictors that are static.</param>
    /// <param name="seed">Where the throws begin.</param>
    public static ImmutableArray<TieringCase> For(TieringPolicy policy, DateOnly asOf, int count, double missing = 0, ulong seed = 2005)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var dice = new Dice(seed);
        var facts = new VariedFacts(dice, asOf);
        return [.. Enumerable.Range(1, count).Select(number => Case(policy, number, missing, dice, facts))];
    }

    private static TieringCase Case(TieringPolicy policy, int number, double missing, Dice dice, VariedFacts facts)
    {
        var builder = TieringCase.Create(string.Create(CultureInfo.InvariantCulture, $"V{number:00000}"));
        foreach (var determinant in policy.Reads.Select(use => use.Determinant))
        {
            if (!dice.Chance(missing))
            {
                var basis = !determinant.MayBeStatic ? FactBasis.NotStated : dice.Chance(missing) ? FactBasis.Static : FactBasis.Dynamic;
                builder.With(new Fact(determinant, facts.ValueOf(determinant), Basis: basis));
            }
        }

        return builder.Build();
    }
}
