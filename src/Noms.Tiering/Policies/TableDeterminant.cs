using System.Collections.Immutable;

namespace Noms.Tiering.Policies;

/// <summary>A value looked up by two determinants.</summary>
public sealed class TableDeterminant : DerivedDeterminant
{
    internal TableDeterminant(Determinant output, TableAxis rows, TableAxis columns, ImmutableArray<ImmutableArray<string>> cells)
        : base(output)
    {
        Rows = rows;
        Columns = columns;
        Cells = cells;
    }

    /// <summary>What chooses the row.</summary>
    public TableAxis Rows { get; }

    /// <summary>What chooses the column.</summary>
    public TableAxis Columns { get; }

    /// <summary>By row and column, the id of the value.</summary>
    public ImmutableArray<ImmutableArray<string>> Cells { get; }
}
