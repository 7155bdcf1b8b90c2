using System.Collections.Immutable;

namespace Noms.Tiering.Allocation;

/// <summary>Turns the records of one CSV into cases, by a mapping.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class CsvCaseReader
{
    private readonly CsvMapping _mapping;
    private readonly int[] _fields;

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
        _fields = [.. mapping.Columns.Select(column => header.IndexOf(column.Name.Name))];
    }

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
            cells[index] = _mapping.Columns[index].Read(text, out var unfit);
            if (unfit is not null)
            {
                faults.Add(unfit);
            }
        }

        var id = Cell(cells, CellTargetKind.Id);
        if ((!id.IsRecorded || string.IsNullOrWhiteSpace(id.AsText())) && !faults.Any(f => f.Column == IdColumn))
        {
            faults.Add(new RowFault(RowFaults.NoId, IdColumn, "the case has no id"));
        }

        return faults.Count > 0
            ? CaseloadEntry.Rejected(record.Line, faults.ToImmutable())
            : CaseloadEntry.Of(record.Line, Case(id.AsText(), cells, stated), Cell(cells, CellTargetKind.AsOf) is { Kind: FactValueKind.Date } day ? day.AsDate() : null);
    }

    private string IdColumn => _mapping.Columns.First(c => c.Target.Kind == CellTargetKind.Id).Name.Name;

    private TieringCase Case(string id, FactValue[] cells, bool[] stated)
    {
        var builder = TieringCase.Create(id);
        for (var index = 0; index < cells.Length; index++)
        {
            var target = _mapping.Columns[index].Target;
            if (target.Kind == CellTargetKind.Fact && cells[index].IsRecorded)
            {
                builder.With(FactOf(target.Type, cells[index], cells));
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
                builder.With(FactOf(plan.List, list, cells));
            }
        }

        return builder.Build();
    }

    private Fact FactOf(Determinant determinant, FactValue value, FactValue[] cells)
    {
        var source = Cell(cells, CellTargetKind.Source, determinant);
        var date = Cell(cells, CellTargetKind.Date, determinant);
        var basis = Cell(cells, CellTargetKind.Basis, determinant);
        return new Fact(
            determinant,
            value,
            source.IsRecorded ? source.AsText() : null,
            date.IsRecorded ? date.AsDate() : null,
            !basis.IsRecorded ? FactBasis.NotStated : basis.AsText() == "static" ? FactBasis.Static : FactBasis.Dynamic);
    }

    private FactValue Cell(FactValue[] cells, CellTargetKind kind, Determinant? of = null)
    {
        for (var index = 0; index < cells.Length; index++)
        {
            var target = _mapping.Columns[index].Target;
            if (target.Kind == kind && target.Of == of)
            {
                return cells[index];
            }
        }

        return FactValue.NotRecorded;
    }
}
