using System.Collections.Immutable;

namespace Noms.Tiering.Allocation.Rows;

/// <summary>A mapping and the header of a CSV, made ready to read records straight into facts.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
internal sealed class RecordPlan
{
    public RecordPlan(CsvMapping mapping, ImmutableArray<string> header, IReadOnlyList<int> fields, IReadOnlyList<int> groups)
    {
        FieldCount = header.Length;
        Cells = [.. mapping.Columns.Select((column, index) => new CellPlan(column, fields[index]))];
        Lists = mapping.Lists;
        Groups = [.. groups];
        Id = Place(CellTargetKind.Id);
        AsOf = Place(CellTargetKind.AsOf);
        Facts =
        [
            .. Cells.Select((cell, index) => (cell.Target, index)).Where(cell => cell.Target.Kind == CellTargetKind.Fact).Select(cell => Fact(cell.Target.Type, cell.index)),
        ];
        ListFacts = [.. Lists.Select(list => Fact(list.List, -1))];
        Levels = [.. Enumerable.Range(0, Cells.Length).Where(index => Cells[index].Target.Kind == CellTargetKind.PreviousLevel)];
    }

    /// <summary>How many fields a record has.</summary>
    public int FieldCount { get; }

    /// <summary>The mapped columns.</summary>
    public ImmutableArray<CellPlan> Cells { get; }

    public ImmutableArray<ListPlan> Lists { get; }

    /// <summary>Of each determinant that is not a list, the columns that say it.</summary>
    public ImmutableArray<FactCells> Facts { get; }

    /// <summary>The same of each of the lists.</summary>
    public ImmutableArray<FactCells> ListFacts { get; }

    /// <summary>The columns that say levels before.</summary>
    public ImmutableArray<int> Levels { get; }

    /// <summary>The places in a record of the fields that say to which groups the case belongs.</summary>
    public ImmutableArray<int> Groups { get; }

    /// <summary>The column of the id; -1 where there is none.</summary>
    public int Id { get; }

    /// <summary>The column of the day; -1 where there is none.</summary>
    public int AsOf { get; }

    private FactCells Fact(Determinant determinant, int value) =>
        new(determinant, value, Place(CellTargetKind.Date, determinant), Place(CellTargetKind.Basis, determinant));

    private int Place(CellTargetKind kind, Determinant? of = null)
    {
        for (var index = 0; index < Cells.Length; index++)
        {
            if (Cells[index].Target.Kind == kind && Cells[index].Target.Of == of)
            {
                return index;
            }
        }

        return -1;
    }

    /// <summary>The columns of a fact; -1 where there is none.</summary>
    internal readonly record struct FactCells(Determinant Determinant, int Value, int Date, int Basis);
}
