namespace Noms.Tiering.Deciding;

/// <summary>
/// The conjunctions of a policy as bit vectors: for each variable and cell, the conjunctions that it allows. All of them are decided by
/// one AND for each variable; a conjunction is decided once every variable that it reads has been taken in.
/// </summary>
/// <remarks>Immutable and shared between threads.</remarks>
internal sealed class Plane
{
    private readonly ulong[] _start;
    private readonly int[] _first;
    private readonly ulong[] _rows;

    /// <summary>Makes the plane, and gives each conjunction its bit: its place in the list.</summary>
    public Plane(List<Conjunction> conjunctions, int variableCount)
    {
        _start = new ulong[(conjunctions.Count / 64) + 1];
        for (var index = 0; index < conjunctions.Count; index++)
        {
            conjunctions[index].Bit = index;
            _start[index / 64] |= conjunctions[index].IsNever ? 0 : 1UL << (index & 63);
        }

        _first = new int[variableCount];
        Array.Fill(_first, -1);
        var count = 0;
        foreach (var conjunction in conjunctions)
        {
            foreach (var requirement in conjunction.Requirements)
            {
                if (_first[requirement.Variable.Index] < 0)
                {
                    _first[requirement.Variable.Index] = count;
                    count += requirement.Variable.CellCount;
                }
            }
        }

        _rows = new ulong[count * WordCount];
        for (var row = 0; row < _rows.Length; row++)
        {
            _rows[row] = ulong.MaxValue;
        }

        for (var index = 0; index < conjunctions.Count; index++)
        {
            foreach (var requirement in conjunctions[index].Requirements)
            {
                for (var cell = 0; cell < requirement.Variable.CellCount; cell++)
                {
                    if (requirement.Reading.ByCell[cell] == 0)
                    {
                        _rows[((_first[requirement.Variable.Index] + cell) * WordCount) + (index / 64)] &= ~(1UL << (index & 63));
                    }
                }
            }
        }
    }

    /// <summary>How many words of 64 bits it has.</summary>
    public int WordCount => _start.Length;

    /// <summary>What stands before any variable has been taken in.</summary>
    public ReadOnlySpan<ulong> Start => _start;

    /// <summary>One word of what every cell of a variable allows, and of what some cell does.</summary>
    public (ulong All, ulong Any) RowsOf(Variable variable, int low, int high, int word)
    {
        if (_first[variable.Index] < 0)
        {
            return (ulong.MaxValue, ulong.MaxValue);
        }

        var (all, any) = (ulong.MaxValue, 0UL);
        for (var cell = low; cell <= high; cell++)
        {
            var row = _rows[((_first[variable.Index] + cell) * WordCount) + word];
            all &= row;
            any |= row;
        }

        return (all, any);
    }

    /// <summary>Takes in a variable that lies somewhere from one cell to another.</summary>
    public void Take(int variable, int low, int high, ulong[] met, ulong[] possible)
    {
        var first = _first[variable];
        if (first < 0)
        {
            return;
        }

        for (var word = 0; word < met.Length; word++)
        {
            var row = ((first + low) * met.Length) + word;
            var all = _rows[row];
            var any = all;
            for (var cell = low; cell < high; cell++)
            {
                row += met.Length;
                all &= _rows[row];
                any |= _rows[row];
            }

            met[word] &= all;
            possible[word] &= any;
        }
    }
}
