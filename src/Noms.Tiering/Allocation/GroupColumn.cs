using System.Collections.Immutable;
using Noms.Tiering.Assurance;

namespace Noms.Tiering.Allocation;

/// <summary>A column of a CSV that says to which group a case belongs. No policy reads it.</summary>
internal sealed record GroupColumn
{
    public required MappedName Name { get; init; }

    public required CaseGrouping Grouping { get; init; }

    /// <summary>The group that each text means, <see langword="null"/> for none recorded; without it texts are groups themselves.</summary>
    public required ImmutableDictionary<string, string?>? Values { get; init; }

    /// <summary>The group of a cell, <see langword="null"/> where none is recorded; or why there is none.</summary>
    public string? Read(string cell, out RowFault? fault)
    {
        fault = null;
        if (cell.Length == 0)
        {
            return null;
        }

        if (Values is { } values)
        {
            if (!values.TryGetValue(cell, out var group))
            {
                fault = new RowFault(RowFaults.UnmappedValue, Name.Name, "the mapping does not say what this text means; add it to `values`");
            }

            return group;
        }

        if (!CaseGrouping.IsGroup(cell))
        {
            fault = new RowFault(RowFaults.UnfitValue, Name.Name, "a group has at most 64 characters, is not blank and has no control characters");
            return null;
        }

        return cell;
    }
}
