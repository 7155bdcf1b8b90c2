namespace Noms.Tiering.Tests.Oracle;

/// <summary>
/// What a determinant can still be, on one scale for every kind that has an order: numbers as they are, flags as 0 and 1, choices by
/// place, dates by day number; and, before all of them, none.
/// </summary>
/// <param name="CanBeNone">Whether it can be none.</param>
/// <param name="Low">The least value beside none; <see langword="null"/> where it can only be none.</param>
/// <param name="High">The greatest value beside none; <see langword="null"/> where it can only be none.</param>
internal sealed record PlainRange(bool CanBeNone, decimal? Low, decimal? High)
{
    public static PlainRange None { get; } = new(true, null, null);

    public bool IsKnown => CanBeNone ? Low is null : Low == High;

    public static PlainRange Known(decimal value) => new(false, value, value);

    public static PlainRange Between(decimal low, decimal high) => new(false, low, high);

    public static PlainRange Hull(IEnumerable<PlainRange> ranges)
    {
        var all = ranges.ToList();
        return new(all.Any(r => r.CanBeNone), all.Min(r => r.Low), all.Max(r => r.High));
    }

    /// <summary>Of a flag, choice or count: each value that it can be, beside none.</summary>
    public IEnumerable<int> Places()
    {
        for (var place = (int)(Low ?? 0); place <= (int)(High ?? -1); place++)
        {
            yield return place;
        }
    }

    /// <summary>How it stands to being at least the one and below the other; none is neither.</summary>
    public Truth IsWithin(decimal? atLeast, decimal? below)
    {
        if (Low is not { } low || High is not { } high)
        {
            return Truth.Unmet;
        }

        var every = !CanBeNone && (atLeast is null || low >= atLeast) && (below is null || high < below);
        var some = (atLeast is null || high >= atLeast) && (below is null || low < below);
        return every ? Truth.Met : some ? Truth.Unknown : Truth.Unmet;
    }

    /// <summary>How it stands to being at one of these places.</summary>
    public Truth IsAtOneOf(Func<int, bool> meets)
    {
        var stands = Places().Select(meets).ToList();
        return !CanBeNone && stands.TrueForAll(m => m) ? Truth.Met : stands.Contains(true) ? Truth.Unknown : Truth.Unmet;
    }
}
