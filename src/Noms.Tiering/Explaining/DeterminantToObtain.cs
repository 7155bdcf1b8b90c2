using System.Collections.Immutable;

namespace Noms.Tiering.Explaining;

/// <summary>A determinant that keeps a level open, and what each answer to it would lead to.</summary>
/// <remarks>Immutable.</remarks>
public sealed class DeterminantToObtain
{
    internal DeterminantToObtain()
    {
    }

    /// <summary>The determinant.</summary>
    public required Determinant Determinant { get; init; }

    /// <summary>Whether a value is recorded and used, but could be another, such as a static one; otherwise nothing is recorded, or not all.</summary>
    public required bool IsUncertain { get; init; }

    /// <summary>How many levels its worst answer leaves possible.</summary>
    public required int MostLeft { get; init; }

    /// <summary>How many levels its answers leave possible together, one answer for each cell.</summary>
    public required int TotalLeft { get; init; }

    /// <summary>
    /// The answers: of numbers, dates and ordered choices from the lowest up, neighbours that lead to the same taken together. What is not known
    /// beside it stays so. Of a list, one for each set of levels.
    /// </summary>
    public required ImmutableArray<PossibleAnswer> Answers { get; init; }

    /// <summary>In words, the answers a line each.</summary>
    public string ToText() => string.Join('\n', Answers.Select(a => $"{Determinant.Title} {a.ToText()}"));

    /// <summary>The determinant.</summary>
    public override string ToString() => Determinant.Id;
}
