using System.Collections.Immutable;

namespace Noms.Tiering.Assurance;

/// <summary>An invented case that two policies decide differently. It has been decided under both.</summary>
/// <remarks>Immutable. It is of no person.</remarks>
public sealed class DifferenceWitness
{
    internal DifferenceWitness()
    {
    }

    /// <summary>The case.</summary>
    public required TieringCase Case { get; init; }

    /// <summary>The as-of date of both decisions.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>What the first policy makes of it.</summary>
    public required TieringDecision Before { get; init; }

    /// <summary>What the second policy makes of it.</summary>
    public required TieringDecision After { get; init; }

    /// <summary>What the first says of the region's subject: a level's id, a status's title, yes or no.</summary>
    public required string OutcomeBefore { get; init; }

    /// <summary>What the second says of it.</summary>
    public required string OutcomeAfter { get; init; }

    /// <summary>The rules that decide under the first, on the region's scale; empty where it is about no scale.</summary>
    public required ImmutableArray<string> DecidingBefore { get; init; }

    /// <summary>The rules that decide under the second.</summary>
    public required ImmutableArray<string> DecidingAfter { get; init; }
}
