using System.Collections.Immutable;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Explaining;

/// <summary>One answer to what is not known, and what it would lead to.</summary>
/// <remarks>Immutable. It comes from deciding the case with <see cref="Example"/> recorded.</remarks>
public sealed class PossibleAnswer
{
    internal PossibleAnswer()
    {
    }

    /// <summary>The values that are this answer; <see langword="null"/> of a list.</summary>
    public ValueRange? Range { get; init; }

    /// <summary>One of the values; of a list, one example of those that lead to the same.</summary>
    public required FactValue Example { get; init; }

    /// <summary>How many cells of the policy it takes together.</summary>
    public required int CellCount { get; init; }

    /// <summary>The levels that would still be possible, lowest first; empty where the case would be invalid data.</summary>
    public required ImmutableArray<Level> Possible { get; init; }

    /// <summary>The status that would stand in place of the level, or <see langword="null"/>.</summary>
    public PolicyStatus? Status { get; init; }

    /// <summary>In words, such as <c>at least 75%: Tier 3 or Tier 4</c>. Of a list, how many elements the example has.</summary>
    public string ToText()
    {
        var answer = Range?.ToString() ?? $"such as {Example}";
        var levels = Possible.IsEmpty ? "invalid data" : BoundText.Join([.. Possible.Select(l => l.Title)], "or");
        return Status is null ? $"{answer}: {levels}" : $"{answer}: {Status.Title}";
    }

    /// <summary>The levels: what is known of a person does not print itself into a log.</summary>
    public override string ToString() => string.Join(", ", Possible);
}
