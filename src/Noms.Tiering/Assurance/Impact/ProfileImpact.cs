using System.Collections.Immutable;

namespace Noms.Tiering.Assurance;

/// <summary>What an entry of the profile, such as workload points or who may hold the case, says before and after.</summary>
/// <remarks>Immutable.</remarks>
public sealed record ProfileImpact
{
    /// <summary>The id of the entry.</summary>
    public required string Id { get; init; }

    /// <summary>How a person reads it.</summary>
    public required string Title { get; init; }

    /// <summary>The unit of its numbers, such as <c>points</c>; <see langword="null"/> where it has none.</summary>
    public required string? Unit { get; init; }

    /// <summary>The cases of which the policy before says something here; <see langword="null"/> where it has no such entry.</summary>
    public required long? CasesBefore { get; init; }

    /// <summary>The cases of which the policy after says something here; <see langword="null"/> where it has no such entry.</summary>
    public required long? CasesAfter { get; init; }

    /// <summary>The sum of what it says before, where it says one number for each case; otherwise <see langword="null"/>.</summary>
    public required decimal? TotalBefore { get; init; }

    /// <summary>The sum of what it says after, where it says one number for each case; otherwise <see langword="null"/>.</summary>
    public required decimal? TotalAfter { get; init; }

    /// <summary>The cases for which it says each value that comes up; where it says several of a case, it is counted for each. Numbers rise, texts stand as the levels rise that say them, and otherwise in ordinal order.</summary>
    public required ImmutableArray<ProfileValueImpact> Values { get; init; }
}
