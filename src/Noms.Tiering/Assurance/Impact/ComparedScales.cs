using System.Collections.Immutable;

namespace Noms.Tiering.Assurance;

/// <summary>A scale before and one after, and how their levels compare.</summary>
internal sealed class ComparedScales
{
    private readonly int[] _ranksBefore;
    private readonly int[] _ranksAfter;
    private readonly LevelChange[] _changes;

    public ComparedScales(SideScale before, SideScale after)
    {
        Before = before;
        After = after;
        var longer = before.Levels >= after.Levels ? before : after;
        _ranksBefore = RanksIn(longer, before);
        _ranksAfter = RanksIn(longer, after);
        IsComparable = before.IsOrdered && after.IsOrdered && IsRising(_ranksBefore) && IsRising(_ranksAfter);
        _changes =
        [
            .. before.Standings.SelectMany((_, from) => after.Standings.Select((_, to) => Change(from, to))),
        ];
    }

    public SideScale Before { get; }

    public SideScale After { get; }

    /// <summary>Whether a level after can be higher or lower than one before: the levels of one are among those of the other, in the same order.</summary>
    public bool IsComparable { get; }

    public int Cells => _changes.Length;

    public int CellOf(int from, int to) => (from * After.Standings.Length) + to;

    public LevelChange ChangeOf(int cell) => _changes[cell];

    private LevelChange Change(int from, int to)
    {
        var (before, after) = (Before.Standings[from], After.Standings[to]);
        if (before.Kind != ImpactStandingKind.Level || after.Kind != ImpactStandingKind.Level)
        {
            return before.Kind == after.Kind && before.Id == after.Id ? LevelChange.Same : LevelChange.NotKnown;
        }

        return !IsComparable ? LevelChange.NotKnown
            : _ranksAfter[to] > _ranksBefore[from] ? LevelChange.Raised
            : _ranksAfter[to] < _ranksBefore[from] ? LevelChange.Lowered
            : LevelChange.Same;
    }

    private static int[] RanksIn(SideScale longer, SideScale scale)
    {
        ImmutableArray<string> ids = [.. longer.Standings.Take(longer.Levels).Select(level => level.Id)];
        return [.. scale.Standings.Take(scale.Levels).Select(level => ids.IndexOf(level.Id))];
    }

    private static bool IsRising(int[] ranks) => ranks.All(rank => rank >= 0) && ranks.Zip(ranks.Skip(1)).All(pair => pair.First < pair.Second);
}
