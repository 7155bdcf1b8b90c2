namespace Noms.Tiering.Deciding;

/// <summary>
/// What one reader makes of a variable's cells: for each cell a number (1 and 0 for a test that it meets or does not).
/// Readers are kept with their variable, so that cells which none of them tells apart can be joined into one.
/// </summary>
internal sealed class CellReading
{
    public CellReading(Variable variable, long[] byCell)
    {
        Variable = variable;
        ByCell = byCell;
        variable.Readings.Add(this);
    }

    public Variable Variable { get; }

    public long[] ByCell { get; private set; }

    /// <summary>Whether this reads as the test of the cells where another reads 1.</summary>
    public bool SameAs(CellReading other) => Variable == other.Variable && ByCell.AsSpan().SequenceEqual(other.ByCell);

    /// <summary>Keeps one cell of each class.</summary>
    public void Join(int[] representatives) => ByCell = Each.Of<int, long>(representatives, cell => ByCell[cell]);
}
