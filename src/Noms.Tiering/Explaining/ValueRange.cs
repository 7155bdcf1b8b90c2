using System.Collections.Immutable;

namespace Noms.Tiering.Explaining;

/// <summary>
/// Values of one determinant: of a number from one bound up to another, of a date the days from one up to another, of others the values
/// themselves.
/// </summary>
/// <remarks>Immutable. It comes from the policy and the as-of date; it holds nothing of a case.</remarks>
public sealed class ValueRange
{
    internal ValueRange(Determinant determinant, IReadOnlyList<ValueCell> cells, IReadOnlyList<ValueCell> all)
    {
        Determinant = determinant;
        IncludesNone = cells.Any(c => c.Single?.Kind == FactValueKind.None);
        var stretches = cells.Where(c => c.Single is null).ToList();
        if (stretches.Count > 0)
        {
            var ends = all.Where(c => c.Single is null).ToList();
            SetBounds(stretches[0] == ends[0] ? null : stretches[0].Low, stretches[^1] == ends[^1] ? null : stretches[^1].Past);
            IncludesAny = AtLeast is null && Below is null && OnOrAfter is null && Before is null;
        }

        // The last cell of a code is that of all codes which the policy does not name.
        IncludesOthers = determinant.Kind == DeterminantKind.Code && cells.Contains(all[^1]);
        Values = [.. cells.Where(c => c.Single is { Kind: not FactValueKind.None } && !(IncludesOthers && c == all[^1])).Select(c => c.Single!.Value)];
        Named = determinant.Kind == DeterminantKind.Code
            ? [.. all.SkipLast(1).Where(c => c.Single is { Kind: FactValueKind.Code }).Select(c => c.Single!.Value.AsText())]
            : [];
    }

    /// <summary>The determinant.</summary>
    public Determinant Determinant { get; }

    /// <summary>The least number, inclusive; <see langword="null"/> where there is no lower bound.</summary>
    public decimal? AtLeast { get; private set; }

    /// <summary>The number below which it lies; <see langword="null"/> where there is no upper bound.</summary>
    public decimal? Below { get; private set; }

    /// <summary>The first day; <see langword="null"/> where there is none.</summary>
    public DateOnly? OnOrAfter { get; private set; }

    /// <summary>The day before which it lies; <see langword="null"/> where there is none.</summary>
    public DateOnly? Before { get; private set; }

    /// <summary>Whether every number or day is in it.</summary>
    public bool IncludesAny { get; }

    /// <summary>The values of a flag, choice or code, in the determinant's order; empty for numbers and dates.</summary>
    public ImmutableArray<FactValue> Values { get; }

    /// <summary>Whether <c>none</c> is in it.</summary>
    public bool IncludesNone { get; }

    /// <summary>Whether every code that the policy does not name is in it.</summary>
    public bool IncludesOthers { get; }

    /// <summary>Of a code, the codes that the policy names; otherwise empty.</summary>
    public ImmutableArray<string> Named { get; }

    /// <summary>Whether a value is in it.</summary>
    /// <param name="value">A value of the determinant.</param>
    public bool Contains(FactValue value) => value.Kind switch
    {
        FactValueKind.None => IncludesNone,
        FactValueKind.Number => IsStretch && !(value.AsNumber() < AtLeast) && !(value.AsNumber() >= Below),
        FactValueKind.Date => IsStretch && !(value.AsDate() < OnOrAfter) && !(value.AsDate() >= Before),
        FactValueKind.Code => Values.Contains(value) || (IncludesOthers && !Named.Contains(value.AsText())),
        _ => Values.Contains(value),
    };

    /// <summary>In words, such as <c>at least 75%</c>, <c>high or very high</c>, <c>before 1 May 2025</c>.</summary>
    public override string ToString() => RangeText.Of(this);

    private bool IsStretch => IncludesAny || AtLeast is not null || Below is not null || OnOrAfter is not null || Before is not null;

    private void SetBounds(long? low, long? past)
    {
        if (Determinant.Kind == DeterminantKind.Number)
        {
            AtLeast = low is { } least ? FactValue.DecodeNumber(least) : null;
            Below = past is { } end ? FactValue.DecodeNumber(end) : null;
        }
        else
        {
            OnOrAfter = low is { } first ? DateOnly.FromDayNumber((int)first) : null;
            Before = past is { } end ? DateOnly.FromDayNumber((int)end) : null;
        }
    }
}
