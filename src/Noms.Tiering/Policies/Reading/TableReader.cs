using System.Collections.Immutable;
using System.Text.Json;

namespace Noms.Tiering.Policies.Reading;

/// <summary>Reads a derived determinant that is looked up by two others.</summary>
internal sealed class TableReader(PolicyDraft draft)
{
    private readonly FaultList _faults = draft.Faults;
    private readonly AxisReader _axes = new(draft);

    public (DerivedDeterminant Made, Scale? Scale)? Read(DerivedPart part, JsonValue value)
    {
        var set = ValueSet.Read(part, draft);
        if (PolicyObject.Open(value, _faults, "`table`", "rows", "columns", "cells") is not { } table)
        {
            return null;
        }

        var rows = table.Need("rows") is { } side ? _axes.Read(side) : null;
        var columns = table.Need("columns") is { } head ? _axes.Read(head) : null;
        var lines = table.NeedSome("cells");
        set = set?.WithNoneFor(lines.SelectMany(line => line.Items));
        if (rows is not null && lines.Count > 0 && lines.Count != rows.Length)
        {
            _faults.Add(FaultCodes.CellCount, table.Find("cells")!, $"the table has {rows.Length} rows, and `cells` has {lines.Count}");
            return null;
        }

        var cells = ImmutableArray.CreateBuilder<ImmutableArray<string>>(lines.Count);
        foreach (var line in lines)
        {
            if (Line(line, part, set, columns) is { } row)
            {
                cells.Add(row);
            }
        }

        return rows is null || columns is null || set is null || cells.Count == 0 || cells.Count < lines.Count
            ? null
            : (new TableDeterminant(part.Choice(set.Values), rows, columns, cells.ToImmutable()) { Origin = part.OriginAt(draft.Uses.Stage) }, set.Scale);
    }

    private ImmutableArray<string>? Line(JsonValue line, DerivedPart part, ValueSet? set, TableAxis? columns)
    {
        var items = Scalars.List(line, _faults);
        if (columns is not null && line.Kind == JsonValueKind.Array && items.Count != columns.Length)
        {
            _faults.Add(FaultCodes.CellCount, line, $"the table has {columns.Length} columns, and this row has {items.Count}");
            return null;
        }

        var row = items.Select(item => set?.Find(item, part.Id, _faults)).OfType<string>().ToImmutableArray();
        return row.Length > 0 && row.Length == items.Count ? row : null;
    }
}
