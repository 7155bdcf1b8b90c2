using Noms.Tiering.Tests.Oracle;
using Noms.Tiering.Tests.Properties;

namespace Noms.Tiering.Tests.Assurance.Differences;

/// <summary>Every case that either of two policies may tell from another, where there are few; otherwise so many of them.</summary>
internal sealed class EveryCase
{
    private readonly List<(Determinant Determinant, List<FactValue> Values)> _determinants = [];

    public EveryCase(TieringPolicy before, TieringPolicy after, DateOnly asOf)
    {
        var (left, right) = (new Representatives(before, asOf), new Representatives(after, asOf));
        var of = after.Reads.ToDictionary(u => u.Determinant.Id, u => u.Determinant, StringComparer.Ordinal);
        foreach (var determinant in before.Reads.Select(u => u.Determinant))
        {
            var values = left.Of(determinant);
            if (of.Remove(determinant.Id, out var other) && determinant.Kind is DeterminantKind.Number or DeterminantKind.Date or DeterminantKind.Code or DeterminantKind.List)
            {
                values = [.. values.Union(right.Of(other!))];
            }

            _determinants.Add((determinant, [FactValue.NotRecorded, .. values]));
        }

        _determinants.AddRange(of.Values.Select(d => (d, (List<FactValue>)[FactValue.NotRecorded, .. right.Of(d)])));
    }

    public long Count => _determinants.Aggregate(1L, (count, d) => Math.Min(long.MaxValue / 10_000, count) * d.Values.Count);

    public IEnumerable<TieringCase> All(int most, Dice dice) => Count <= most
        ? Enumerable.Range(0, (int)Count).Select(number => Make(values => Take(ref number, values)))
        : Enumerable.Range(0, most).Select(_ => Make(values => dice.Next(values)));

    private static int Take(ref int number, int values)
    {
        var taken = number % values;
        number /= values;
        return taken;
    }

    private TieringCase Make(Func<int, int> choose)
    {
        var builder = TieringCase.Create("every");
        foreach (var (determinant, values) in _determinants)
        {
            builder.WithFact(determinant, values[choose(values.Count)]);
        }

        return builder.Build();
    }
}
