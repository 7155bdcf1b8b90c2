namespace Noms.Tiering.Deciding.Rows;

/// <summary>A count or a score where everything is known: what each slot's row adds, and the cell of the sum.</summary>
internal sealed class KnownSum : KnownStep
{
    /// <summary>The most sums whose cells are looked up.</summary>
    private const int MostInTable = 4096;

    private readonly Points[] _singles;
    private readonly Points[][] _groups;
    private readonly int[] _bounds;

    private KnownSum(Points[] singles, Points[][] groups, int[] bounds) => (_singles, _groups, _bounds) = (singles, groups, bounds);

    /// <summary>Makes it.</summary>
    /// <param name="step">The sum.</param>
    /// <param name="groups">What adds to it; of a group only the greatest. Points are those of each row of a slot.</param>
    /// <exception cref="DiagramTooLargeException">The sums are too large.</exception>
    public static KnownStep Of(SumStep step, List<List<(KnownSlot Slot, long[] Points)>> groups)
    {
        long unit = 0;
        long most = 0;
        foreach (var group in groups)
        {
            most += group.Max(of => of.Points.Max());
            unit = group.SelectMany(of => of.Points).Aggregate(unit, Divisor);
        }

        unit = Math.Max(unit, 1);
        if (most / unit >= int.MaxValue)
        {
            throw new DiagramTooLargeException();
        }

        Points[] singles = [.. groups.Where(g => g.Count == 1).Select(g => g[0]).GroupBy(of => of.Slot).Select(of => Points.Of(of.Key, of.Select(o => o.Points), unit))];
        Points[][] several = [.. groups.Where(g => g.Count > 1).Select(g => g.Select(of => Points.Of(of.Slot, [of.Points], unit)).ToArray())];
        return several.Length == 0 && most / unit < MostInTable
            ? new Table([.. singles.Select(s => (s.Slot, s.ByRow))], [.. Enumerable.Range(0, (int)(most / unit) + 1).Select(sum => step.CellOf(sum * unit))])
            : new KnownSum(singles, several, [.. step.Bounds.Select(bound => (int)Math.Min(int.MaxValue, (bound + unit - 1) / unit))]);
    }

    public override int RowIn(Workspace workspace, ReadOnlySpan<ulong> bits)
    {
        var rows = workspace.Rows;
        var sum = 0;
        foreach (ref readonly var points in _singles.AsSpan())
        {
            sum += points.In(rows);
        }

        foreach (var group in _groups)
        {
            var most = 0;
            foreach (ref readonly var points in group.AsSpan())
            {
                most = Math.Max(most, points.In(rows));
            }

            sum += most;
        }

        return CellOf(sum);
    }

    private int CellOf(int sum)
    {
        var cell = 0;
        foreach (var bound in _bounds)
        {
            cell += bound <= sum ? 1 : 0;
        }

        return cell;
    }

    private static long Divisor(long left, long right)
    {
        while (right != 0)
        {
            (left, right) = (right, left % right);
        }

        return left;
    }

    private readonly record struct Points(KnownSlot Slot, int[] ByRow)
    {
        public static Points Of(KnownSlot slot, IEnumerable<long[]> points, long unit)
        {
            var sums = new int[slot.RowCount];
            foreach (var one in points)
            {
                for (var row = 0; row < sums.Length; row++)
                {
                    sums[row] += (int)(one[row] / unit);
                }
            }

            return new Points(slot, sums);
        }

        public int In(int[] rows) => ByRow[rows[Slot.Index] - Slot.First];
    }
}
