using System.Collections.Immutable;
using Noms.Tiering.Allocation.Rows;

namespace Noms.Tiering.Allocation;

/// <summary>Turns the records of one CSV into cases, by a mapping.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class CsvCaseReader
{
    private readonly CsvMapping _mapping;
    private readonly int[] _fields;
    private readonly int[] _groupFields;

    /// <summary>Makes a reader for CSVs with this header.</summary>
    /// <exception cref="ArgumentException">The header does not fit the mapping; ask <see cref="CsvMapping.CheckHeader"/> first.</exception>
    public CsvCaseReader(CsvMapping mapping, ImmutableArray<string> header)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        if (mapping.CheckHeader(header) is [var fault, ..])
        {
            throw new ArgumentException($"The header does not fit the mapping: {fault}", nameof(header));
        }

        _mapping = mapping;
        Header = header;
        _fields = [.. mapping.Columns.Select(column => header.IndexOf(column.Name.Name))];
        _groupFields = [.. mapping.Groups.Select(group => header.IndexOf(group.Name.Name))];
    }

    /// <summary>The names of the columns, in the order of the file.</summary>
    internal ImmutableArray<string> Header { get; }

    /// <summary>The columns that say to which groups cases belong.</summary>
    internal ImmutableArray<GroupColumn> Groups => _mapping.Groups;

    /// <summary>The same mapping, made ready for ordinary records.</summary>
    internal RecordPlan Plan => field ??= new RecordPlan(_mapping, Header, _fields, _groupFields);

    /// <summary>The case of a record, or everything that is wrong with it.</summary>
    public CaseloadEntry Read(CsvRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (record.Fault is { } fault)
        {
            return CaseloadEntry.Rejected(record.Line, fault);
        }

        var cells = new FactValue[_fields.Length];
        var stated = new bool[_fields.Length];
        var faults = ImmutableArray.CreateBuilder<RowFault>();
        for (var index = 0; index < cells.Length; index++)
        {
            var text = record.Fields[_fields[index]];
            stated[index] = text.Length > 0;
            RowFault? unfit;
            if (_mapping.Columns[index].Target.IsText)
            {
                unfit = _mapping.Columns[index].CheckText(text);
            }
            else
            {
                cells[index] = _mapping.Columns[index].Read(text, out unfit);
            }

            if (unfit is not null)
            {
                faults.Add(unfit);
            }
        }

        return faults.Count > 0
            ? CaseloadEntry.Rejected(record.Line, faults.ToImmutable())
            : CaseloadEntry.Of(
                record.Line, Case(record, cells, stated), Cell(cells, CellTargetKind.AsOf) is { Kind: FactValueKind.Date } day ? day.AsDate() : null, GroupsOf(record));
    }

    private ImmutableArray<GroupCell> GroupsOf(CsvRecord record) =>
        [.. _mapping.Groups.Select((group, index) => new GroupCell(group.Read(record.Fields[_groupFields[index]], out var fault), fault))];

    private TieringCase Case(CsvRecord record, FactValue[] cells, bool[] stated)
    {
        var builder = TieringCase.Create(Text(record, CellTargetKind.Id) ?? "");
        for (var index = 0; index < cells.Length; index++)
        {
            var target = _mapping.Columns[index].Target;
            if (target.Kind == CellTargetKind.Fact && cells[index].IsRecorded)
            {
                builder.With(FactOf(target.Type, cells[index], record, cells));
            }
            else if (target.Kind == CellTargetKind.PreviousLevel && cells[index].IsRecorded)
            {
                builder.WithPreviousLevel(target.ScaleId!, cells[index].AsText());
            }
        }

        foreach (var plan in _mapping.Lists)
        {
            if (plan.Build(cells, stated) is { IsRecorded: true } list)
            {
                builder.With(FactOf(plan.List, list, record, cells));
            }
        }

        return builder.Build();
    }

    private Fact FactOf(Determinant determinant, FactValue value, CsvRecord record, FactValue[] cells)
    {
        var date = Cell(cells, CellTargetKind.Date, determinant);
        var basis = Cell(cells, CellTargetKind.Basis, determinant);
        return new Fact(
            determinant,
            value,
            Text(record, CellTargetKind.Source, determinant),
            date.IsRecorded ? date.AsDate() : null,
            !basis.IsRecorded ? FactBasis.NotStated : basis.AsText() == "static" ? FactBasis.Static : FactBasis.Dynamic);
    }

    private string? Text(CsvRecord record, CellTargetKind kind, Determinant? of = null)
    {
        var index = IndexOf(kind, of);
        return index < 0 || record.Fields[_fields[index]].Length == 0 ? null : record.Fields[_fields[index]];
    }

    private FactValue Cell(FactValue[] cells, CellTargetKind kind, Determinant? of = null)
    {
        var index = IndexOf(kind, of);
        return index < 0 ? FactValue.NotRecorded : cells[index];
    }

    private int IndexOf(CellTargetKind kind, Determinant? of)
    {
        for (var index = 0; index < _fields.Length; index++)
        {
            var target = _mapping.Columns[index].Target;
            if (target.Kind == kind && target.Of == of)
            {
                return index;
            }
        }

        return -1;
    }
}
