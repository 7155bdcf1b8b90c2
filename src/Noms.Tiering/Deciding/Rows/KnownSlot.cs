namespace Noms.Tiering.Deciding.Rows;

/// <summary>While a policy is compiled: a slot with the cells of every variable that its row alone settles where everything is known.</summary>
/// <param name="index">Its place among the slots.</param>
/// <param name="first">The first of its rows.</param>
/// <param name="rowCount">How many rows it has.</param>
internal sealed class KnownSlot(int index, int first, int rowCount)
{
    public int Index => index;

    public int First => first;

    public int RowCount => rowCount;

    /// <summary>By variable, its cell in the cases of each row; -1 in a row that no case has.</summary>
    public Dictionary<Variable, int[]> Cells { get; } = [];

    public bool Settles(IEnumerable<Variable> variables) => variables.All(Cells.ContainsKey);

    /// <summary>Puts the cells of a row's variables into a space.</summary>
    /// <returns>Whether a case can have the row.</returns>
    public bool Enter(int row, CellSpace space)
    {
        foreach (var (variable, cells) in Cells)
        {
            if (cells[row] < 0)
            {
                return false;
            }

            space.Set(variable, cells[row], cells[row]);
        }

        return true;
    }
}
