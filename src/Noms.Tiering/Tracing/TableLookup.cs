using Noms.Tiering.Policies;

namespace Noms.Tiering.Tracing;

/// <summary>The rows or columns of a table that a value, or any value of an interval, can lead to.</summary>
internal static class TableLookup
{
    public static IReadOnlyList<int> Places(TableAxis axis, ValueInterval read)
    {
        var value = read.Within(axis.Determinant);
        var places = new List<int>();
        for (var place = 0; place < axis.Length; place++)
        {
            if (axis.From.IsEmpty ? HoldsChoice(axis, place, value) : value.Meets(axis.From[place].Value, NextAbove(axis, axis.From[place].Value)))
            {
                places.Add(place);
            }
        }

        return places;
    }

    private static bool HoldsChoice(TableAxis axis, int place, ValueInterval value)
    {
        var index = axis.Determinant.IndexOf(axis.Values[place]);
        return index >= value.Lowest.Encoded && index <= value.Highest.Encoded;
    }

    /// <summary>The bounds may rise or fall, so a row ends where the next greater bound begins.</summary>
    private static decimal? NextAbove(TableAxis axis, decimal from)
    {
        decimal? next = null;
        foreach (var bound in axis.From)
        {
            next = bound.Value > from && !(bound.Value >= next) ? bound.Value : next;
        }

        return next;
    }
}
