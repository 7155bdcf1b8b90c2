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
        public override int RowIn(Workspace workspace, ReadOnlySpan<ulong> bits) => workspace.Marks[list].Met;
    }

    /// <summary>A conjunction.</summary>
    internal sealed class Bit(int bit, bool isNegated) : KnownStep
    {
        private readonly int _flip = isNegated ? 1 : 0;

        public override int RowIn(Workspace workspace, ReadOnlySpan<ulong> bits) => (int)((bits[bit >> 6] >> (bit & 63)) & 1) ^ _flip;
    }

    /// <summary>What a few slots settle together: each has a class for each of its rows, and the classes are the digits of a place in a table.</summary>
    internal sealed class Table((int Slot, int First, int[] ByRow)[] classes, int[] cells) : KnownStep
    {
        public override int RowIn(Workspace workspace, ReadOnlySpan<ulong> bits)
        {
            var place = 0;
            foreach (ref readonly var digit in classes.AsSpan())
            {
                place += digit.ByRow[workspace.Rows[digit.Slot] - digit.First];
            }

            return cells[place];
        }
    }
}
