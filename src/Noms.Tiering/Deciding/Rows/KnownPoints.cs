namespace Noms.Tiering.Deciding.Rows;

/// <summary>While a policy is compiled: what the rows of slots add to a sum.</summary>
internal static class KnownPoints
{
    private const int MostSums = 4096;

    /// <summary>By group, the slots that settle its items, with the points of each row; where one slot settles all, their greatest.</summary>
    public static List<List<(KnownSlot Slot, long[] Points)>> Of(SumStep sum, KnownSlots slots)
    {
        var groups = new List<List<(KnownSlot, long[])>>();
        foreach (var group in Flat(sum, slots))
        {
            var own = slots.All.FirstOrDefault(s => s.Settles(group.Select(r => r.Variable)));
            groups.Add(own is not null
                ? [(own, Greatest([.. group.Select(r => PointsOf(r, own))]))]
                : [.. group.Select(r => (Reading: r, Slot: slots.SlotOf(r.Variable))).Select(r => (r.Slot, PointsOf(r.Reading, r.Slot)))]);
        }

        return groups;
    }

    /// <summary>The groups, with those of another sum in place of an item that is that sum.</summary>
    private static IEnumerable<CellReading[]> Flat(SumStep sum, KnownSlots slots) => sum.Groups.SelectMany(group =>
        group.Length == 1 && slots.FindLocal(group[0].Variable) is null && slots.StepOf(group[0].Variable) is SumStep inner && IsItself(group[0], inner)
            ? Flat(inner, slots)
            : [group]);

    private static bool IsItself(CellReading reading, SumStep sum)
    {
        var sums = new HashSet<long> { 0 };
        foreach (var group in sum.Groups)
        {
            long[] points = [.. group.SelectMany(r => r.ByCell).Distinct()];
            sums = [.. sums.SelectMany(s => points.Select(p => s + p))];
            if (sums.Count > MostSums)
            {
                return false;
            }
        }

        return sums.All(s => reading.ByCell[sum.CellOf(s)] == s);
    }

    private static long[] PointsOf(CellReading reading, KnownSlot slot) => [.. slot.Cells[reading.Variable].Select(cell => cell < 0 ? 0 : reading.ByCell[cell])];

    private static long[] Greatest(long[][] points) => [.. points[0].Select((_, row) => points.Max(p => p[row]))];
}
