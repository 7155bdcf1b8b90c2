using System.Collections.Immutable;

namespace Noms.Tiering.Assurance;

/// <summary>A table. The first cell of each row says what the row is about; where it is empty, the row is about the same as the one above it.</summary>
/// <param name="Caption">What the table shows.</param>
/// <param name="Columns">The columns; at least one.</param>
/// <param name="Rows">The rows, each with a cell for every column.</param>
internal sealed record PageTable(string Caption, ImmutableArray<PageColumn> Columns, ImmutableArray<ImmutableArray<PageText>> Rows);
