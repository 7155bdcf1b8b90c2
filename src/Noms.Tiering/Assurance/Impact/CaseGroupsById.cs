using System.Collections.Immutable;
using System.Text;

namespace Noms.Tiering.Assurance;

/// <summary>To which groups the cases of a caseload belong, by their ids, as a file beside the caseload says. Read one with <see cref="CaseGroupsReader"/>.</summary>
/// <remarks>It holds the ids of all the rows, so its memory grows with the file. Immutable and safe to share between threads.</remarks>
public sealed class CaseGroupsById
{
    private const int LongestIdInBytes = 3 * ShortText.LongestText;

    private readonly Dictionary<string, string?[]> _rows;
    private readonly Dictionary<string, string?[]>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    internal CaseGroupsById(ImmutableArray<CaseGrouping> groupings, Dictionary<string, string?[]> rows)
    {
        Groupings = groupings;
        _rows = rows;
        _bySpan = rows.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The groupings, in the order of the file.</summary>
    public ImmutableArray<CaseGrouping> Groupings { get; }

    /// <summary>Of how many ids it says something.</summary>
    public int Count => _rows.Count;

    /// <summary>The groups of a case; <see cref="CaseGroups.None"/> where the file has no row for it.</summary>
    /// <param name="id">The id of the case.</param>
    public CaseGroups this[string id]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(id);
            return Find(id) is { } row
                ? Groupings.Zip(row).Where(pair => pair.Second is not null).Aggregate(CaseGroups.None, (groups, pair) => groups.With(pair.First.Id, pair.Second!))
                : CaseGroups.None;
        }
    }

    /// <summary>By grouping the group of a case; <see langword="null"/> where the file has no row for it.</summary>
    internal string?[]? Find(ReadOnlySpan<char> id) => _bySpan.TryGetValue(id, out var row) ? row : null;

    /// <summary>The same of an id in UTF-8.</summary>
    internal string?[]? Find(ReadOnlySpan<byte> utf8Id)
    {
        Span<char> id = stackalloc char[LongestIdInBytes];
        return utf8Id.Length > LongestIdInBytes ? null : Find(id[..Encoding.UTF8.GetChars(utf8Id, id)]);
    }
}
