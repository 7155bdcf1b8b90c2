using System.Collections.Immutable;

namespace Noms.Tiering.Explaining;

/// <summary>Changes of determinants with which a case would have another level. Each has been verified by deciding the changed case.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class Counterfactual
{
    internal Counterfactual()
    {
    }

    /// <summary>The level that the case would have.</summary>
    public required Level Level { get; init; }

    /// <summary>The changes, in policy order.</summary>
    public required ImmutableArray<DeterminantChange> Changes { get; init; }

    /// <summary>The decision of the changed case, as of the same day: it has <see cref="Level"/>, and its case is the changed one.</summary>
    public required TieringDecision Decision { get; init; }

    /// <summary>How many cells the changes cross together.</summary>
    public int CellsCrossed => Changes.Sum(c => c.CellsCrossed);

    /// <summary>In words, such as <c>Tier 4, if risk of serious harm were high (it is medium)</c>.</summary>
    public string ToText() => CounterfactualText.Of(this);

    /// <summary>The level and the determinants, without values: what is known of a person does not print itself into a log.</summary>
    public override string ToString() => $"{Level} by {string.Join(", ", Changes.Select(c => c.Determinant.Id))}";
}
