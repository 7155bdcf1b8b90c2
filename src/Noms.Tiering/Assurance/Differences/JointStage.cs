using System.Collections.Immutable;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Assurance.Differences;

/// <summary>
/// A policy on the way from the one to the other: the first with some of the changes made. What it reads are the determinants of the joint policy.
/// </summary>
internal sealed class JointStage
{
    /// <summary>The rules, as they stand in the joint policy, by their ids in their own.</summary>
    public required ImmutableDictionary<string, PolicyRule> Rules { get; init; }

    /// <summary>By id, the scales that both policies have.</summary>
    public required ImmutableDictionary<string, Scale> Scales { get; init; }

    /// <summary>The statuses, in order of precedence.</summary>
    public required ImmutableArray<(string Id, Condition When)> Statuses { get; init; }

    public required ImmutableArray<(string Id, Condition When)> InvalidData { get; init; }

    /// <summary>The suffixes of the label.</summary>
    public required ImmutableArray<(string Id, Condition When)> Suffixes { get; init; }

    /// <summary>By id of a determinant of the case, what a missing one means.</summary>
    public required ImmutableDictionary<string, DeterminantUse> Uses { get; init; }

    /// <summary>By name, what each derived determinant that this stage has been asked for is.</summary>
    public required Dictionary<string, Determinant> Derived { get; init; }
}
