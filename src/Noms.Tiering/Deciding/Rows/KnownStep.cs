namespace Noms.Tiering.Deciding.Rows;

/// <summary>Finds the row of a slot that is not one of the case's determinants, where everything is known.</summary>
internal abstract class KnownStep
{
    /// <summary>The row, counted from the slot's first.</summary>
    /// <param name="workspace">Where the rows of the slots before stand.</param>
    /// <param name="bits">The conjunctions, in so far as the slots before decide them.</param>
    public abstract int RowIn(Workspace workspace, ReadOnlySpan<ulong> bits);

    /// <summary>What is read off the case beside its rows.</summary>
    internal sealed class Given(Variable variable) : KnownStep
    {
        public override int RowIn(Workspace workspace, ReadOnlySpan<ulong> bits) => workspace.Low[variable.Index];
    }

    /// <summary>Which tests of a list some element meets.</summary>
    internal sealed class Marks(int list) : KnownStep
    {
        /// <summary>The list's place among the policy's.</summary>
        public int List => list;

        public override int RowIn(Workspace workspace, ReadOnlySpan<ulong> bits) => workspace.Marks[list].Met;
    }

    /// <summary>A conjunction.</summary>
    internal sealed class Bit(int bit, bool isNegated) : KnownStep
    {
        public int Place => bit;

        /// <summary>1 where the row is 1 when it is not met.</summary>
        public int Flip { get; } = isNegated ? 1 : 0;

        public override int RowIn(Workspace workspace, ReadOnlySpan<ulong> bits) => (int)((bits[bit >> 6] >> (bit & 63)) & 1) ^ Flip;
    }

    /// <summary>
    /// What some slots settle together: each adds something for each of its rows, and the sum is a place in a table. They may be digits of the place, or the points of a score.
    /// </summary>
    internal sealed class Table : KnownStep
    {
        private readonly Digit[] _digits;
        private readonly int[] _added;
        private readonly int[] _cells;

        /// <summary>Makes it.</summary>
        /// <param name="digits">By slot, what each of its rows adds.</param>
        /// <param name="cells">By sum, the row.</param>
        public Table(IReadOnlyList<(KnownSlot Slot, int[] ByRow)> digits, int[] cells)
        {
            _digits = new Digit[digits.Count];
            var added = new List<int>();
            for (var digit = 0; digit < _digits.Length; digit++)
            {
                _digits[digit] = new Digit(digits[digit].Slot.Index, added.Count - digits[digit].Slot.First);
                added.AddRange(digits[digit].ByRow);
            }

            (_added, _cells) = ([.. added], cells);
        }

        public ReadOnlySpan<Digit> Digits => _digits;

        /// <summary>What rows add, slot by slot.</summary>
        public ReadOnlySpan<int> Added => _added;

        /// <summary>By sum, the row.</summary>
        public ReadOnlySpan<int> Cells => _cells;

        public override int RowIn(Workspace workspace, ReadOnlySpan<ulong> bits)
        {
            var rows = workspace.Rows;
            var added = _added;
            var place = 0;
            foreach (ref readonly var digit in _digits.AsSpan())
            {
                place += added[rows[digit.Slot] + digit.Shift];
            }

            return _cells[place];
        }

        /// <summary>A slot, and how far its rows are from where what they add stands.</summary>
        internal readonly record struct Digit(int Slot, int Shift);
    }
}
