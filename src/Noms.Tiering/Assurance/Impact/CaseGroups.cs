using System.Collections.Immutable;

namespace Noms.Tiering.Assurance;

/// <summary>To which groups one case belongs. It stands beside the case, never in it.</summary>
/// <remarks>Immutable.</remarks>
public sealed class CaseGroups
{
    private readonly ImmutableDictionary<string, string> _groups;

    private CaseGroups(ImmutableDictionary<string, string> groups)
    {
        _groups = groups;
    }

    /// <summary>No group is recorded.</summary>
    public static CaseGroups None { get; } = new(ImmutableDictionary.Create<string, string>(StringComparer.Ordinal));

    /// <summary>The groupings of which one is recorded.</summary>
    public IEnumerable<string> Groupings => _groups.Keys;

    /// <summary>The group under a grouping; <see langword="null"/> where none is recorded.</summary>
    public string? this[string grouping] => _groups.GetValueOrDefault(grouping);

    /// <summary>The same with a group under a grouping.</summary>
    /// <param name="grouping">The id of the grouping.</param>
    /// <param name="group">The group.</param>
    /// <exception cref="ArgumentException">The group is blank, too long, or has control characters.</exception>
    public CaseGroups With(string grouping, string group)
    {
        ArgumentNullException.ThrowIfNull(grouping);
        ArgumentNullException.ThrowIfNull(group);
        return CaseGrouping.IsGroup(group)
            ? new(_groups.SetItem(grouping, group))
            : throw new ArgumentException("A group is not blank, has at most 64 characters and no control characters.", nameof(group));
    }

    /// <summary>How many groups are recorded; a case's groups do not print into a log.</summary>
    public override string ToString() => UnitText.Counted(_groups.Count, "group");
}
