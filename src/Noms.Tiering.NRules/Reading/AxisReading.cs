using Noms.Tiering.Policies;

namespace Noms.Tiering.NRules.Reading;

/// <summary>One side of a table: which rows or columns a value, or any value of an interval, can lead to.</summary>
internal sealed class AxisReading
{
    private readonly Func<CaseFact, Interval> _value;
    private readonly (long AtLeast, long Below)[] _places;

    public AxisReading(TableAxis axis, Func<CaseFact, Interval> value)
    {
        _value = value;
        _places = axis.From.IsEmpty
            ? [.. axis.Values.Select(v => axis.Determinant.Values.Select(d => d.Id).ToList().IndexOf(v)).Select(place => ((long)place, place + 1L))]
            : [.. axis.From.Select(from => (Interval.Encode(from.Value), NextAbove(axis, from.Value)))];
    }

    public Interval Read(CaseFact facts) => _value(facts);

    public bool Holds(int place, Interval value) => value.Meets(_places[place].AtLeast, _places[place].Below);

    // The bounds may rise or fall, so a row ends where the next greater bound begins.
    private static long NextAbove(TableAxis axis, decimal from) =>
        axis.From.Where(b => b.Value > from).Select(b => Interval.Encode(b.Value)).DefaultIfEmpty(long.MaxValue).Min();
}
