using System.Collections.Immutable;
using System.Text.Json;

namespace Noms.Tiering.Assurance;

/// <summary>Gathers the rows of a file of groups and notes what is wrong with them.</summary>
internal sealed class GroupRows(ImmutableArray<string> groupings)
{
    private const int MostFaults = 1000;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 8 };

    private readonly Dictionary<string, string?[]> _rows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _groups = new(StringComparer.Ordinal);
    private readonly ImmutableArray<GroupsFault>.Builder _faults = ImmutableArray.CreateBuilder<GroupsFault>();

    public void AddFault(long line, string code, string reason)
    {
        if (_faults.Count < MostFaults)
        {
            _faults.Add(new(line, code, reason));
        }
    }

    /// <summary>Takes a row; an empty group is none recorded.</summary>
    public void Add(long line, string id, string?[] groups)
    {
        if (!ShortText.IsFit(id, ShortText.LongestText))
        {
            AddFault(line, ImpactFaults.NoId, "the row has no id, or one of more than 256 characters or with control characters");
            return;
        }

        for (var index = 0; index < groups.Length; index++)
        {
            var group = string.IsNullOrEmpty(groups[index]) ? null : groups[index];
            if (group is not null && !CaseGrouping.IsGroup(group))
            {
                AddFault(line, ImpactFaults.UnfitGroup, $"the group under `{groupings[index]}` is blank, has more than 64 characters, or has control characters");
                return;
            }

            // A few groups of many rows are held once.
            groups[index] = group is null ? null : _groups.TryGetValue(group, out var held) ? held : _groups[group] = group;
        }

        if (!_rows.TryAdd(id, groups))
        {
            AddFault(line, ImpactFaults.IdTwice, "an earlier row has this id already");
        }
    }

    /// <summary>Takes a line of NDJSON.</summary>
    public void Add(long line, ReadOnlySpan<byte> json)
    {
        try
        {
            var row = JsonElement.Parse(json, Strict);
            if (row.ValueKind == JsonValueKind.Object
                && row.GetPropertyCount() == 2
                && row.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String
                && row.TryGetProperty("groups", out var groups) && groups.ValueKind == JsonValueKind.Object
                && groups.EnumerateObject().All(group => groupings.Contains(group.Name) && group.Value.ValueKind is JsonValueKind.String or JsonValueKind.Null))
            {
                Add(line, id.GetString()!, [.. groupings.Select(grouping => groups.TryGetProperty(grouping, out var group) ? group.GetString() : null)]);
                return;
            }
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // What was to be read is not repeated; it is a person's.
        }

        AddFault(line, ImpactFaults.NotARow, "the line is not an object with an `id` and an object `groups`, of which each property is one of the groupings and a text or null");
    }

    public CaseGroupsReadResult ToResult() => new(new CaseGroupsById([.. groupings.Select(id => new CaseGrouping(id))], _rows), _faults.ToImmutable());
}
