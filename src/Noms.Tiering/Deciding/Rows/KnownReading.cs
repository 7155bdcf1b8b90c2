namespace Noms.Tiering.Deciding.Rows;

/// <summary>A variable's cell by the row of a slot, where everything is known.</summary>
/// <param name="Slot">The slot.</param>
/// <param name="First">The first of its rows.</param>
/// <param name="ByRow">By row, the cell.</param>
internal readonly record struct KnownReading(int Slot, int First, int[] ByRow)
{
    /// <summary>The cell in the case that stands in a workspace.</summary>
    public int CellIn(Workspace workspace) => ByRow[workspace.Rows[Slot] - First];
}
