using System.Collections.Immutable;

namespace Noms.Tiering.Assurance;

/// <summary>
/// The counts of the groups of a grouping, with those left out that are small, or that the sums of rows and columns, which are known, would give
/// away if a small one were left out alone.
/// </summary>
internal sealed class GroupTable
{
    private readonly long[][] _counts;
    private readonly bool[][] _isLeftOut;
    private readonly ImmutableArray<Range> _parts;

    /// <summary>Decides what is left out.</summary>
    /// <param name="counts">By group; the last count of a row is the whole group.</param>
    /// <param name="parts">The parts of a row that each add up to the whole group.</param>
    /// <param name="suppressBelow">Which counts are small: those below, unless they are 0.</param>
    public GroupTable(long[][] counts, ImmutableArray<Range> parts, int suppressBelow)
    {
        _counts = counts;
        _parts = parts;
        _isLeftOut = [.. counts.Select(row => row.Select(count => count > 0 && count < suppressBelow).ToArray())];
        while (LeaveOutMore())
        {
        }
    }

    /// <summary>A count; <see langword="null"/> where it is left out.</summary>
    public long? this[int group, int column] => _isLeftOut[group][column] ? null : _counts[group][column];

    /// <summary>Whether a count of some columns is left out.</summary>
    public bool HasLeftOut(Range columns) => Array.Exists(_isLeftOut, row => row[columns].Contains(true));

    /// <summary>Leaves out one count more where a sum would give away one that is left out; false where none does.</summary>
    private bool LeaveOutMore()
    {
        for (var group = 0; group < _counts.Length; group++)
        {
            var whole = _counts[group].Length - 1;
            foreach (var part in _parts)
            {
                if (Protect([.. Enumerable.Range(0, whole).Take(part).Select(column => (group, column)), (group, whole)]))
                {
                    return true;
                }
            }
        }

        var columns = _counts is [var first, ..] ? first.Length : 0;
        return Enumerable.Range(0, columns).Any(column => Protect([.. _counts.Select((_, group) => (group, column))]));
    }

    private bool Protect((int Group, int Column)[] sum)
    {
        if (sum.Count(at => _isLeftOut[at.Group][at.Column]) != 1)
        {
            return false;
        }

        // The smallest that is left, since that takes the least away; a 0 only where there is nothing else to hide behind.
        var others = sum.Where(at => !_isLeftOut[at.Group][at.Column]).ToArray();
        if (others.Length == 0)
        {
            return false;
        }

        var (group, column) = others.MinBy(at => _counts[at.Group][at.Column] is > 0 and var count ? count : long.MaxValue);
        _isLeftOut[group][column] = true;
        return true;
    }
}
