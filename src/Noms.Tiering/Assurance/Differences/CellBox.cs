namespace Noms.Tiering.Assurance.Differences;

/// <summary>A conjunction: for each variable the cells that it may have.</summary>
internal sealed class CellBox
{
    private readonly Dictionary<int, bool[]> _cells;

    public CellBox(IEnumerable<FreeVariable> variables)
    {
        _cells = variables.ToDictionary(v => v.Place, v => Enumerable.Repeat(true, v.CellCount).ToArray());
    }

    public bool[] this[int place] => _cells[place];

    /// <summary>Whether a variable may have any cell.</summary>
    public bool IsFree(int place) => Array.TrueForAll(_cells[place], allowed => allowed);

    /// <summary>Leaves a variable nothing but one cell.</summary>
    public void Fix(int place, int cell)
    {
        Array.Clear(_cells[place]);
        _cells[place][cell] = true;
    }

    public void Set(int place, bool[] cells) => _cells[place] = cells;
}
