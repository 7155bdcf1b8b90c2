using System.Collections.Immutable;
using System.Text.Json;
using Noms.Tiering.Policies.Reading;

namespace Noms.Tiering.Allocation;

/// <summary>Joins the paths of a mapping file into plans for whole lists.</summary>
internal sealed class MappingLists(MappingFile file, JsonValue root, IReadOnlyList<(CellPath? Path, JsonValue At)> columns)
{
    private readonly HashSet<string> _planned = new(StringComparer.Ordinal);

    public ImmutableArray<ListPlan> Read()
    {
        var cells = columns
            .Select((column, index) => (column.Path, column.At, Index: index))
            .Where(cell => cell.Path is not null)
            .Select(cell => new Cell(cell.Path!, cell.At, cell.Index))
            .ToArray();
        ImmutableArray<ListPlan> plans =
        [
            .. cells.GroupBy(cell => cell.Path.Root.Id, StringComparer.Ordinal)
                .Select(group => Plan(group.First().Path.Root, group.Key, 0, [.. group])),
        ];
        CheckSettings();
        return plans;
    }

    private ListPlan Plan(Determinant list, string name, int depth, IReadOnlyList<Cell> cells)
    {
        _planned.Add(name);
        ImmutableArray<ElementPlan> elements =
        [
            .. cells.GroupBy(cell => cell.Path.Steps[depth].Element).OrderBy(element => element.Key)
                .Select(element => Element(list, name, depth, [.. element])),
        ];
        var settings = root.Find("lists") is { Kind: JsonValueKind.Object } lists && lists.Find(name) is { Kind: JsonValueKind.Object } found ? found : null;
        return new ListPlan(
            list,
            elements,
            settings?.Find("complete")?.Kind != JsonValueKind.False,
            settings is not null && file.Word(settings, "whenEmpty", "notRecorded", "none") == "none");
    }

    private ElementPlan Element(Determinant list, string name, int depth, IReadOnlyList<Cell> cells)
    {
        var fields = ImmutableArray.CreateBuilder<FieldPlan>(list.Fields.Length);
        for (var index = 0; index < list.Fields.Length; index++)
        {
            var field = list.Fields[index];
            var own = cells.Where(cell => cell.Path.Steps[depth].Field == index).ToArray();
            if (own.Length == 0 && field.WhenLeftOut is null)
            {
                file.Faults.Add(MappingFaults.FieldNotMapped, cells[0].At, $"every element of `{list.Id}` states its `{field.Id}`; map a column to it");
            }

            fields.Add(own switch
            {
                [] => new FieldPlan(null, null, field.WhenLeftOut ?? default),
                _ when field.Kind == DeterminantKind.List => new FieldPlan(null, Plan(field, $"{name}.{field.Id}", depth + 1, own), default),
                _ => new FieldPlan(own[0].Index, null, default),
            });
        }

        return new ElementPlan(fields.MoveToImmutable());
    }

    private void CheckSettings()
    {
        if (root.Find("lists") is not { } lists || !file.Is(lists, JsonValueKind.Object, "`lists` must be an object"))
        {
            return;
        }

        foreach (var member in lists.Members.Where(member => member.Name != "$comment"))
        {
            if (!_planned.Contains(member.Name))
            {
                file.Faults.Add(MappingFaults.UnknownTarget, member, $"no column leads into a list `{JsonFault.Short(member.Name)}`{file.Faults.Hint(member.Name, _planned)}");
            }

            if (!file.Is(member.Value, JsonValueKind.Object, "what is said of a list must be an object"))
            {
                continue;
            }

            file.Only(member.Value, "a list", "$comment", "complete", "whenEmpty");
            if (member.Value.Find("complete") is { Kind: not (JsonValueKind.True or JsonValueKind.False) } complete)
            {
                file.Is(complete, JsonValueKind.True, "`complete` must be true or false");
            }
        }
    }

    private sealed record Cell(CellPath Path, JsonValue At, int Index);
}
