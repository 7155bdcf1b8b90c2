using System.Collections.Immutable;

namespace Noms.Tiering.Assurance;

/// <summary>The impact on a scale by group.</summary>
/// <remarks>Immutable. Those for whom no group is recorded are counted, and compared with nobody.</remarks>
public sealed record GroupingImpact
{
    /// <summary>The grouping.</summary>
    public required CaseGrouping Grouping { get; init; }

    /// <summary>The groups in their order, and last those for whom none is recorded, if there are any.</summary>
    public required ImmutableArray<GroupImpact> Groups { get; init; }

    /// <summary>How groups and what they come to before go together; <see langword="null"/> where there is one group or one outcome alone. Rounded to whole numbers, and its
    /// measure to two places, where counts are left out.</summary>
    public required Association? Before { get; init; }

    /// <summary>How groups and what they come to after go together; likewise.</summary>
    public required Association? After { get; init; }

    /// <summary>How groups and the change of the level go together; likewise.</summary>
    public required Association? Changes { get; init; }

    /// <summary>Whether counts are left out.</summary>
    public bool HasLeftOut => Groups.Any(group => group.Cases is null || group.Before.Concat(group.After).Append(group.Raised).Append(group.Lowered).Append(group.Same).Append(group.NotComparable).Contains(null));
}
