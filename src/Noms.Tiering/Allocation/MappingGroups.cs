using System.Collections.Immutable;
using System.Text.Json;
using Noms.Tiering.Assurance;
using Noms.Tiering.Policies.Reading;

namespace Noms.Tiering.Allocation;

/// <summary>Reads which columns of a mapping say to which groups a case belongs.</summary>
internal sealed class MappingGroups(MappingFile file, JsonValue root)
{
    private const int MostGroupings = 8;

    public ImmutableArray<GroupColumn> Read()
    {
        var read = new List<GroupColumn>();
        foreach (var item in root.Find("groups") is { } list && file.Is(list, JsonValueKind.Array, "`groups` must be a list") ? list.Items : [])
        {
            if (!file.Is(item, JsonValueKind.Object, "a column must be an object") || Column(item) is not { } column)
            {
                continue;
            }

            if (read.Exists(other => other.Grouping.Id == column.Grouping.Id) || read.Count == MostGroupings)
            {
                file.Faults.Add(MappingFaults.TargetTwice, item.Find("group")!, $"there are at most {MostGroupings} groupings, each named once");
            }

            read.Add(column);
        }

        return [.. read];
    }

    private GroupColumn? Column(JsonValue item)
    {
        file.Only(item, "a column of a grouping", "$comment", "column", "group", "title", "values");
        var name = file.Need(item, "column");
        var id = file.Need(item, "group");
        var title = file.Text(item, "title");
        if (name is null || id is null
            || !file.Is(name, JsonValueKind.String, "the name of a column must be a text")
            || !file.Is(id, JsonValueKind.String, "`group` must be a text"))
        {
            return null;
        }

        if (!CaseGrouping.IsGroup(id.Text))
        {
            file.Faults.Add(MappingFaults.UnfitValue, id, "the id of a grouping is not blank and has at most 64 characters");
            return null;
        }

        var values = Values(item);
        var groups = item.Find("values")?.Members.Select(member => values!.GetValueOrDefault(member.Name)).OfType<string>().Distinct(StringComparer.Ordinal).ToArray() ?? [];
        if (groups.Length > CaseGrouping.MostGroups)
        {
            file.Faults.Add(MappingFaults.UnfitValue, item.Find("values")!, $"a grouping has at most {CaseGrouping.MostGroups} groups");
            return null;
        }

        return new GroupColumn { Name = file.NameOf(name), Grouping = new CaseGrouping(id.Text, title, groups), Values = values };
    }

    private ImmutableDictionary<string, string?>? Values(JsonValue item)
    {
        if (item.Find("values") is not { } values)
        {
            return null;
        }

        var meanings = ImmutableDictionary.CreateBuilder<string, string?>(StringComparer.Ordinal);
        foreach (var member in file.Is(values, JsonValueKind.Object, "`values` must be an object") ? values.Members : [])
        {
            if (member.Name.Length == 0)
            {
                file.Faults.Add(MappingFaults.UnfitEmpty, member, "in an empty cell no group is recorded");
            }
            else if (member.Value.Kind == JsonValueKind.Null)
            {
                meanings[member.Name] = null;
            }
            else if (member.Value.Kind == JsonValueKind.String && CaseGrouping.IsGroup(member.Value.Text))
            {
                meanings[member.Name] = member.Value.Text;
            }
            else
            {
                file.Faults.Add(MappingFaults.UnfitValue, member.Value, "a group is a text that is not blank and has at most 64 characters, or null where none is recorded");
            }
        }

        return meanings.ToImmutable();
    }
}
