using System.Collections.Immutable;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Tracing;

/// <summary>One rule: how it stood, what it proposed and what came of that.</summary>
public sealed record RuleTrace
{
    /// <summary>The rule: its id, title, citation, layer and proposal.</summary>
    public required PolicyRule Rule { get; init; }

    /// <summary>Whether it was met.</summary>
    public required Truth Truth { get; init; }

    /// <summary>Its condition, with every test.</summary>
    public required ConditionTrace Condition { get; init; }

    /// <summary>The parameters that it uses, with their provenance.</summary>
    public required ImmutableArray<PolicyParameter> Parameters { get; init; }

    /// <summary>The least level that it proposes if it is met; <see langword="null"/> where that is none, or an output.</summary>
    public Level? Lowest { get; init; }

    /// <summary>The greatest level that it proposes if it is met; equal to <see cref="Lowest"/> when it is known.</summary>
    public Level? Highest { get; init; }

    /// <summary>
    /// Of a floor that is met and whose level is known: the level after the lowest cap that is met and names it.
    /// </summary>
    public Level? AfterCaps { get; init; }

    /// <summary>Of a floor that is met: the rules that are met, name it, and propose a level below it.</summary>
    public required ImmutableArray<PolicyRule> CappedBy { get; init; }

    /// <summary>Whether it decided its scale's level.</summary>
    public bool IsDeciding { get; init; }

    /// <summary>Whether it is one of several unknown rules of which at least one decides.</summary>
    public bool IsOneOfDeciding { get; init; }

    /// <summary>
    /// Whether, alone removed, it would have changed its scale's level; <see langword="null"/> where there were too many
    /// combinations of unknowns to say.
    /// </summary>
    public bool? IsNecessary { get; init; }
}
