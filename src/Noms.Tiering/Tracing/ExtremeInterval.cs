using Noms.Tiering.Policies;

namespace Noms.Tiering.Tracing;

/// <summary>The greatest or the least of several intervals, where one that is none is passed over.</summary>
internal static class ExtremeInterval
{
    public static ValueInterval Of(ExtremeDeterminant extreme, Func<Determinant, ValueInterval> valueOf)
    {
        var parts = extreme.Of.Select(d => (Determinant: d, Value: valueOf(d).Within(d))).ToList();
        return extreme.IsGreatest
            ? new(parts.Select(p => p.Value.Lowest).Aggregate(ValueInterval.Greater), parts.Select(p => p.Value.Highest).Aggregate(ValueInterval.Greater))
            : Least(parts);
    }

    /// <summary>The first determinant that gives the value, where the value is known and one surely gives it.</summary>
    public static Determinant? Giving(ExtremeDeterminant extreme, ValueInterval value, Func<Determinant, ValueInterval> valueOf) =>
        value.IsKnown ? extreme.Of.FirstOrDefault(d => valueOf(d).IsKnown && valueOf(d).Lowest == value.Lowest) : null;

    private static ValueInterval Least(List<(Determinant Determinant, ValueInterval Value)> parts)
    {
        var somewhere = parts.Where(p => p.Value.Highest.Kind != FactValueKind.None).ToList();
        if (somewhere.Count == 0)
        {
            return ValueInterval.Of(FactValue.None);
        }

        // A part that may be none can always be passed over, so it cannot hold the least down.
        var present = parts.Where(p => p.Value.Lowest.Kind != FactValueKind.None).ToList();
        return present.Count == 0
            ? new(FactValue.None, somewhere.Select(p => p.Value.Highest).Aggregate(ValueInterval.Greater))
            : new(
                somewhere.Select(LeastPresent).Aggregate(ValueInterval.Lesser),
                present.Select(p => p.Value.Highest).Aggregate(ValueInterval.Lesser));
    }

    private static FactValue LeastPresent((Determinant Determinant, ValueInterval Value) part)
    {
        if (part.Value.Lowest.Kind != FactValueKind.None)
        {
            return part.Value.Lowest;
        }

        return part.Determinant.Kind == DeterminantKind.Date
            ? FactValue.Date(DateOnly.MinValue)
            : FactValue.Number(part.Determinant.Minimum ?? -FactValue.LargestNumber);
    }
}
