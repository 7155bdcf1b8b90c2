using System.Collections.Immutable;

namespace Noms.Tiering.Assurance;

/// <summary>Makes the impact by group on one pair of scales.</summary>
internal sealed class GroupingMaker
{
    private const int RoundedPlaces = 2;

    private readonly GroupCounts _counts;
    private readonly ComparedScales _scales;
    private readonly ImpactOptions _options;
    private readonly string?[] _groups;
    private readonly long[][] _table;
    private readonly GroupTable _shown;
    private readonly int _before;
    private readonly int _after;

    public GroupingMaker(GroupCounts counts, ComparedScales scales, int pair, ImpactOptions options)
    {
        _counts = counts;
        _scales = scales;
        _options = options;
        (_before, _after) = (scales.Before.Standings.Length, scales.After.Standings.Length);
        _groups = counts.CellsOf(null, pair).Sum() > 0 ? [.. counts.Groups, null] : [.. counts.Groups];
        _table = [.. _groups.Select(group => Row(counts.CellsOf(group, pair)))];
        _shown = new GroupTable(_table, [Before, After, Changes], options.SuppressBelow);
    }

    private Range Before => .._before;

    private Range After => _before..(_before + _after);

    private Range Changes => (_before + _after)..(_before + _after + ChangeNames.Length);

    private static LevelChange[] ChangeNames { get; } = [LevelChange.Raised, LevelChange.Lowered, LevelChange.Same, LevelChange.NotKnown];

    public GroupingImpact Make() => new()
    {
        Grouping = _counts.Grouping,
        Groups = [.. _groups.Select((_, group) => Group(group))],
        Before = AssociationOf(Before),
        After = AssociationOf(After),
        Changes = AssociationOf(Changes),
    };

    /// <summary>What a group comes to before, after, how that changes, and all of it.</summary>
    private long[] Row(long[] cells)
    {
        var row = new long[_before + _after + ChangeNames.Length + 1];
        for (var cell = 0; cell < cells.Length; cell++)
        {
            row[cell / _after] += cells[cell];
            row[_before + (cell % _after)] += cells[cell];
            row[_before + _after + Array.IndexOf(ChangeNames, _scales.ChangeOf(cell))] += cells[cell];
            row[^1] += cells[cell];
        }

        return row;
    }

    private GroupImpact Group(int group)
    {
        var (size, others) = (_table[group][^1], Others(group, _table[group].Length - 1));
        var isTooFew = size < _options.SmallestGroup || others < _options.SmallestGroup;
        var changes = _before + _after;
        return new()
        {
            Group = _groups[group],
            Cases = _shown[group, _table[group].Length - 1],
            IsTooFew = isTooFew,
            Before = [.. Enumerable.Range(0, _before).Select(column => _shown[group, column])],
            After = [.. Enumerable.Range(_before, _after).Select(column => _shown[group, column])],
            Raised = _shown[group, changes],
            Lowered = _shown[group, changes + 1],
            Same = _shown[group, changes + 2],
            NotComparable = _shown[group, changes + 3],
            Shares = isTooFew || _groups[group] is null ? [] : [.. Shares(group, size, others)],
        };
    }

    private IEnumerable<GroupShare> Shares(int group, long size, long others)
    {
        if (_scales.IsComparable)
        {
            for (var change = 0; change < 2; change++)
            {
                var column = _before + _after + change;
                if (Share(group, column, size, others, change == 0 ? GroupMeasure.Raised : GroupMeasure.Lowered, null) is { } share)
                {
                    yield return share;
                }
            }
        }

        for (var column = 0; column < _before + _after; column++)
        {
            var isBefore = column < _before;
            var standing = isBefore ? _scales.Before.Standings[column] : _scales.After.Standings[column - _before];
            if (Share(group, column, size, others, isBefore ? GroupMeasure.Before : GroupMeasure.After, standing) is { } share)
            {
                yield return share;
            }
        }
    }

    /// <summary>A share; <see langword="null"/> where its count is left out, and where nobody at all is counted.</summary>
    private GroupShare? Share(int group, int column, long size, long others, GroupMeasure measure, ImpactStanding? standing)
    {
        var (count, otherCount) = (_table[group][column], Others(group, column));
        return _shown[group, column] is null || (standing is not null && count + otherCount == 0)
            ? null
            : new()
            {
                Measure = measure,
                Standing = standing,
                Share = ShareIntervals.Share(count, size),
                Interval = ShareIntervals.Wilson(count, size),
                OtherShare = ShareIntervals.Share(otherCount, others),
                Difference = ShareIntervals.Round(((decimal)count / size) - ((decimal)otherCount / others)),
                DifferenceInterval = ShareIntervals.Newcombe(count, size, otherCount, others),
            };
    }

    /// <summary>The cases of all the other groups together; those for whom none is recorded are no group.</summary>
    private long Others(int group, int column) => _table.Where((_, other) => other != group && _groups[other] is not null).Sum(row => row[column]);

    private Association? AssociationOf(Range columns)
    {
        var found = Association.Of([.. _table.Where((_, group) => _groups[group] is not null).Select(row => row[columns].ToImmutableArray())]);

        // To six places the whole could be solved for the one count that is left out.
        return found is not null && _shown.HasLeftOut(columns)
            ? found with { ChiSquare = decimal.Round(found.ChiSquare), CramersV = decimal.Round(found.CramersV, RoundedPlaces), LeastExpected = decimal.Round(found.LeastExpected) }
            : found;
    }
}
