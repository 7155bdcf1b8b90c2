namespace Noms.Tiering.Deciding;

/// <summary>
/// Rows of what a case may state of one determinant, or of several together, each with the conjunctions that it allows; while the
/// policy is compiled.
/// </summary>
internal sealed class RowTable(Plane plane)
{
    private readonly List<(InputVariable Input, InputState State)[]> _rows = [];

    /// <summary>The row that is added next.</summary>
    public int Count => _rows.Count;

    /// <summary>Adds a row.</summary>
    public void Add(params (InputVariable Input, InputState State)[] states) => _rows.Add(states);

    /// <summary>One word of what each row allows in any case.</summary>
    public ulong[] Met(int word) => [.. _rows.Select(row => Word(row, word, r => r.All) & ~(row.Any(r => r.State.IsOpen) ? KnownBit(word) : 0))];

    /// <summary>One word of what each row may allow.</summary>
    public ulong[] Possible(int word) => [.. _rows.Select(row => Word(row, word, r => r.Any))];

    /// <summary>What each row adds to a sum, where every determinant is known.</summary>
    public long[] Points(Func<InputVariable, int, long> pointsOf) => [.. _rows.Select(row => row.Sum(r => pointsOf(r.Input, r.State.Low)))];

    /// <summary>Whether any determinant of a row is one of some.</summary>
    public bool Holds(int row, Func<InputVariable, bool> isSuch) => Array.Exists(_rows[row], r => isSuch(r.Input));

    private ulong Word((InputVariable Input, InputState State)[] row, int word, Func<(ulong All, ulong Any), ulong> which)
    {
        var result = ulong.MaxValue;
        foreach (var (input, state) in row)
        {
            result &= which(plane.RowsOf(input.Variable, state.Low, state.High, word));
        }

        return result;
    }

    private ulong KnownBit(int word) => plane.KnownBit / 64 == word ? 1UL << (plane.KnownBit & 63) : 0;
}
