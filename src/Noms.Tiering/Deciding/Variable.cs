namespace Noms.Tiering.Deciding;

/// <summary>
/// Something that takes one of finitely many cells in a case: a determinant of the case, whether one is recorded, which of a
/// fallback's is taken, a test of a list, or a derived determinant. Where facts are unknown it is an interval of cells.
/// </summary>
internal sealed class Variable(int index, string name, int cellCount)
{
    /// <summary>Its place in the workspace.</summary>
    public int Index { get; } = index;

    public string Name { get; } = name;

    /// <summary>How many cells it has, at least 1.</summary>
    public int CellCount { get; private set; } = cellCount;

    /// <summary>0 for what is read off the case; otherwise one more than the highest level that it reads.</summary>
    public int Stage { get; set; }

    /// <summary>All that read it.</summary>
    public List<CellReading> Readings { get; } = [];

    /// <summary>
    /// Joins the cells that no reader tells apart; gives for each old cell its new one.
    /// </summary>
    public int[] JoinCells()
    {
        var representatives = new List<int>();
        var map = new int[CellCount];
        for (var cell = 0; cell < CellCount; cell++)
        {
            map[cell] = representatives.FindIndex(other => Readings.TrueForAll(r => r.ByCell[cell] == r.ByCell[other]));
            if (map[cell] < 0)
            {
                map[cell] = representatives.Count;
                representatives.Add(cell);
            }
        }

        if (representatives.Count < CellCount)
        {
            var kept = representatives.ToArray();
            foreach (var reading in Readings)
            {
                reading.Join(kept);
            }

            CellCount = kept.Length;
        }

        return map;
    }
}
