using System.Collections.Immutable;

namespace Noms.Tiering.Assurance;

/// <summary>What of an impact is compared and what is shown.</summary>
/// <remarks>Immutable.</remarks>
public sealed record ImpactOptions
{
    /// <summary>The smallest group that is compared with the others, in cases: at least 1, by default 30. A smaller one is shown as too small to compare.</summary>
    public int SmallestGroup
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 30;

    /// <summary>
    /// Counts by group that are below this and not 0 are left out, with whatever other counts would give them away: by default 5. With 0 all are shown; that is for eyes that may
    /// see each case anyway.
    /// </summary>
    public int SuppressBelow
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    } = 5;

    /// <summary>Which scales are held against each other; where it is empty, those with one id, and where no id is shared, each with each.</summary>
    public ImmutableArray<ScalePair> Pairs { get; init; } = [];
}
