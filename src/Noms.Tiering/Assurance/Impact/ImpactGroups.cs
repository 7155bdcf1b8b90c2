using System.Collections.Immutable;
using System.Text;
using Noms.Tiering.Allocation;
using Noms.Tiering.Allocation.Rows;

namespace Noms.Tiering.Assurance;

/// <summary>Finds the groups of one row after another, in columns of the row and in a file by ids.</summary>
/// <remarks>Mutable, and for one thread at a time.</remarks>
internal sealed class ImpactGroups
{
    // A column with more texts than this is read without being remembered.
    private const int MostRemembered = 256;
    private const int LongestCell = 3 * CaseGrouping.LongestGroup;

    private readonly ImmutableArray<GroupColumn> _columns;
    private readonly CaseGroupsById? _byId;
    private readonly Dictionary<string, GroupCell>[] _read;

    public ImpactGroups(ImmutableArray<GroupColumn> columns, CaseGroupsById? byId)
    {
        _columns = columns;
        _byId = byId;
        _read = [.. columns.Select(_ => new Dictionary<string, GroupCell>(StringComparer.Ordinal))];
        Found = new string?[columns.Length + (byId?.Groupings.Length ?? 0)];
    }

    /// <summary>By grouping the group that was found last, those of columns first.</summary>
    public string?[] Found { get; }

    /// <summary>Finds the groups of an ordinary row; false where a cell is to be read by other means.</summary>
    public bool TryFind(PlainRow row)
    {
        for (var index = 0; index < _columns.Length; index++)
        {
            if (!TryRead(index, row.GroupAt(index)))
            {
                return false;
            }
        }

        FindById(_byId is null ? null : _byId.Find(row.Id));
        return true;
    }

    /// <summary>Finds the groups of a row; gives what is wrong with them.</summary>
    public ImmutableArray<RowFault> Find(CaseloadEntry entry)
    {
        for (var index = 0; index < _columns.Length; index++)
        {
            Found[index] = entry.Groups[index].Group;
        }

        FindById(_byId is null ? null : _byId.Find(entry.Case!.Id));
        return [.. entry.Groups.Select(cell => cell.Fault).OfType<RowFault>()];
    }

    private bool TryRead(int index, ReadOnlySpan<byte> utf8)
    {
        Found[index] = null;
        if (utf8.IsEmpty)
        {
            return true;
        }

        if (utf8.Length > LongestCell)
        {
            return false;
        }

        Span<char> text = stackalloc char[LongestCell];
        text = text[..Encoding.UTF8.GetChars(utf8, text)];
        var remembered = _read[index].GetAlternateLookup<ReadOnlySpan<char>>();
        if (!remembered.TryGetValue(text, out var cell))
        {
            var group = _columns[index].Read(text.ToString(), out var fault);
            cell = new(group, fault);
            if (_read[index].Count < MostRemembered)
            {
                remembered[text] = cell;
            }
        }

        Found[index] = cell.Group;
        return cell.Fault is null;
    }

    private void FindById(string?[]? row)
    {
        for (var index = _columns.Length; index < Found.Length; index++)
        {
            Found[index] = row?[index - _columns.Length];
        }
    }
}
