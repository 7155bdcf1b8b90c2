using Noms.Tiering.Policies;

namespace Noms.Tiering.Tracing;

/// <summary>The greatest or the least of several intervals, where one that is none is passed over. Made of them one after another.</summary>
internal struct ExtremeInterval(bool isGreatest)
{
    private FactValue _lowest;
    private FactValue _highest;
    private FactValue _highestOfAny;
    private bool _someIsPresent;

    /// <summary>What the intervals come to.</summary>
    public readonly ValueInterval Value =>
        isGreatest ? new(_lowest, _highest)
        : !_highestOfAny.IsRecorded ? ValueInterval.Of(FactValue.None)
        : !_someIsPresent ? new(FactValue.None, _highestOfAny)
        : new(_lowest, _highest);

    public static ValueInterval Of(ExtremeDeterminant extreme, Func<Determinant, ValueInterval> valueOf)
    {
        var found = new ExtremeInterval(extreme.IsGreatest);
        foreach (var part in extreme.Of)
        {
            found.Add(part, valueOf(part).Within(part));
        }

        return found.Value;
    }

    /// <summary>The first determinant that gives the value, where the value is known and one surely gives it.</summary>
    public static Determinant? Giving(ExtremeDeterminant extreme, ValueInterval value, Func<Determinant, ValueInterval> valueOf) =>
        value.IsKnown ? extreme.Of.FirstOrDefault(d => valueOf(d).IsKnown && valueOf(d).Lowest == value.Lowest) : null;

    /// <summary>Adds the values that one determinant can have.</summary>
    public void Add(Determinant determinant, ValueInterval value)
    {
        if (isGreatest)
        {
            _lowest = _lowest.IsRecorded ? ValueInterval.Greater(_lowest, value.Lowest) : value.Lowest;
            _highest = _highest.IsRecorded ? ValueInterval.Greater(_highest, value.Highest) : value.Highest;
            return;
        }

        if (value.Highest.Kind == FactValueKind.None)
        {
            return;
        }

        _highestOfAny = _highestOfAny.IsRecorded ? ValueInterval.Greater(_highestOfAny, value.Highest) : value.Highest;
        var least = LeastPresent(determinant, value);
        _lowest = _lowest.IsRecorded ? ValueInterval.Lesser(_lowest, least) : least;

        // A part that may be none can always be passed over, so it cannot hold the least down.
        if (value.Lowest.Kind != FactValueKind.None)
        {
            _highest = _someIsPresent ? ValueInterval.Lesser(_highest, value.Highest) : value.Highest;
            _someIsPresent = true;
        }
    }

    private static FactValue LeastPresent(Determinant determinant, ValueInterval value) =>
        value.Lowest.Kind != FactValueKind.None ? value.Lowest
        : determinant.Kind == DeterminantKind.Date ? FactValue.Date(DateOnly.MinValue)
        : FactValue.Number(determinant.Minimum ?? -FactValue.LargestNumber);
}
