using System.Collections.Immutable;

namespace Noms.Tiering.Assurance;

/// <summary>One change that sets two policies apart, with the cases that it lets be decided differently.</summary>
/// <remarks>Immutable.</remarks>
public sealed class PolicyChange
{
    internal PolicyChange()
    {
    }

    /// <summary>What sort of change it is.</summary>
    public required PolicyChangeKind Kind { get; init; }

    /// <summary>What it is called: the title of a status, a factor, a parameter.</summary>
    public required string Title { get; init; }

    /// <summary>The ids of the parts that differ: rules, statuses, determinants, parameters.</summary>
    public required ImmutableArray<string> Parts { get; init; }

    /// <summary>What differs, a line for each part.</summary>
    public required ImmutableArray<string> Lines { get; init; }

    /// <summary>Where decisions differ with it; empty where none does.</summary>
    public required ImmutableArray<DifferenceRegion> Regions { get; init; }

    /// <summary>Whether some case is decided differently with it.</summary>
    public bool IsDeciding => !Regions.IsEmpty;

    /// <summary>
    /// Whether a protected floor is among what changed. Overrides and judgement go no lower than those, so final levels may differ with it where calculated ones do not.
    /// </summary>
    public required bool ChangesProtection { get; init; }

    /// <summary>The title.</summary>
    public override string ToString() => Title;
}
