using System.Collections.Immutable;
using System.Text.Json;

namespace Noms.Tiering.Policies.Reading;

/// <summary>Reads a derived determinant that is looked up by two others.</summary>
internal sealed class TableReader(PolicyDraft draft)
{
    private readonly FaultList _faults = draft.Faults;
    private readonly AxisReader _axes = new(draft);

    public Derivation? Read(DerivedPart part, JsonValue value)
    {
        var set = ValueSet.Read(part, draft);
        if (PolicyObject.Open(value, _faults, "`table`", "rows", "columns", "cells") is not { } table)
        {
            return null;
        }

        var rows = table.Need("rows") is { } side ? _axes.Read(side) : null;
        var columns = table.Need("columns") is { } head ? _axes.Read(head) : null;
        var lines = table.NeedSome("cells");
        foreach (var line in lines)
        {
            foreach (var item in line.Items)
            {
                set = set?.WithNoneFor(item);
            }
        }

        if (rows is not null && lines.Count > 0 && lines.Count != rows.Length)
        {
            _faults.Add(FaultCodes.CellCount, table.Find("cells")!, $"the table has {rows.Length} rows, and `cells` has {lines.Count}");
            return null;
        }

        var cells = new ImmutableArray<string>[lines.Count];
        var isWhole = lines.Count > 0;
        for (var index = 0; index < cells.Length; index++)
        {
            cells[index] = Line(lines[index], part, set, columns);
            isWhole &= !cells[index].IsEmpty;
        }

        return rows is null || columns is null || set is null || !isWhole
            ? null
            : new Derivation(new TableDeterminant(part.Choice(set.Values), rows, columns, [.. cells]) { Origin = part.OriginAt(draft.Uses.Stage) }, set.Scale);
    }

    private ImmutableArray<string> Line(JsonValue line, DerivedPart part, ValueSet? set, TableAxis? columns)
    {
        var items = Scalars.List(line, _faults);
        if (columns is not null && line.Kind == JsonValueKind.Array && items.Count != columns.Length)
        {
            _faults.Add(FaultCodes.CellCount, line, $"the table has {columns.Length} columns, and this row has {items.Count}");
            return [];
        }

        var row = new Parts<string>(items.Count);
        foreach (var item in items)
        {
            if (set?.Find(item, part.Id, _faults) is { } id)
            {
                row.Add(id);
            }
        }

        return row.Count == items.Count ? row.ToImmutable() : [];
    }
}
