using Noms.Tiering.Allocation;

namespace Noms.Tiering.Assurance;

/// <summary>Counts, for one grouping, where the cases of each group stand before and after.</summary>
internal sealed class GroupCounts(CaseGrouping grouping, int[] cellsOfPairs)
{
    private readonly Dictionary<string, long[][]> _byGroup = new(StringComparer.Ordinal);
    private readonly long[][] _notRecorded = Empty(cellsOfPairs);

    public CaseGrouping Grouping => grouping;

    /// <summary>The groups that came up, and those that the grouping names, in order.</summary>
    public IEnumerable<string> Groups => grouping.Groups.IsEmpty
        ? _byGroup.Keys.Order(StringComparer.Ordinal)
        : grouping.Groups.Concat(_byGroup.Keys.Except(grouping.Groups, StringComparer.Ordinal).Order(StringComparer.Ordinal));

    /// <summary>By cell of a pair's matrix, the cases of a group; of those for whom none is recorded with <see langword="null"/>.</summary>
    public long[] CellsOf(string? group, int pair) =>
        group is null ? _notRecorded[pair] : _byGroup.TryGetValue(group, out var counts) ? counts[pair] : new long[cellsOfPairs[pair]];

    /// <exception cref="ImpactException">There are too many groups.</exception>
    public long[][] CountsOf(string? group)
    {
        if (group is null)
        {
            return _notRecorded;
        }

        if (!_byGroup.TryGetValue(group, out var counts))
        {
            if (_byGroup.Count == CaseGrouping.MostGroups)
            {
                throw new ImpactException(
                    ImpactFaults.TooManyGroups,
                    $"the grouping `{grouping.Id}` has more than {CaseGrouping.MostGroups} groups; it must not tell people apart, so band what it says or name its groups in the mapping");
            }

            _byGroup[group] = counts = Empty(cellsOfPairs);
        }

        return counts;
    }

    public void Add(GroupCounts other)
    {
        Add(_notRecorded, other._notRecorded);
        foreach (var (group, counts) in other._byGroup)
        {
            Add(CountsOf(group), counts);
        }
    }

    public void Clear()
    {
        _byGroup.Clear();
        Array.ForEach(_notRecorded, Array.Clear);
    }

    private static void Add(long[][] to, long[][] counts)
    {
        for (var pair = 0; pair < to.Length; pair++)
        {
            Counts.Add(to[pair], counts[pair]);
        }
    }

    private static long[][] Empty(int[] cells) => [.. cells.Select(count => new long[count])];
}
