using System.Collections.Immutable;
using Noms.Tiering.Allocation.Rows;

namespace Noms.Tiering.Allocation;

/// <summary>Counts the cases to which each mode applies.</summary>
internal sealed class ModeTally(TieringPolicy policy)
{
    private readonly Tally _earlier = new();
    private ProfileTable? _modes;
    private long[] _places = [];

    public void Add(RowResult result, long rows)
    {
        if (result.Modes >= 0)
        {
            Take(result.Facets.Modes!);
            _places[result.Modes] += rows;
        }
    }

    public void Add(ModeTally other)
    {
        _earlier.Add(other._earlier);
        if (other._modes is { } modes)
        {
            Take(modes);
            Allocation.Counts.Add(_places, other._places);
        }
    }

    public void Add(IEnumerable<NamedCount> earlier) => _earlier.Add(earlier);

    public void Clear()
    {
        _earlier.Clear();
        Array.Clear(_places);
    }

    public IEnumerable<NamedCount> Counts()
    {
        var counts = new Tally();
        counts.Add(_earlier);
        for (var place = 0; place < _places.Length; place++)
        {
            foreach (var mode in _modes!.Lines[place])
            {
                counts.Add(mode, _places[place]);
            }
        }

        return InOrder().Select(mode => new NamedCount(mode, mode, counts[mode]));
    }

    /// <summary>The places of modes are those of a table that comes with the first row.</summary>
    private void Take(ProfileTable modes)
    {
        if (_modes is null)
        {
            _modes = modes;
            _places = new long[modes.Lines.Length];
        }
    }

    private IEnumerable<string> InOrder()
    {
        var entry = policy.Profile.FirstOrDefault(p => p.Id == "modes");
        if (entry is null)
        {
            return [];
        }

        // Looked up by one scale alone the modes have an order of their own: as the levels rise.
        ImmutableArray<string> rising = entry.By is [{ Scale: { } scale }]
            ? [.. scale.Levels.SelectMany(level => entry.Values.GetValueOrDefault(level.Id, [])).Distinct(StringComparer.Ordinal)]
            : [];
        return rising.Union(entry.Values.Values.SelectMany(v => v).Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }
}
