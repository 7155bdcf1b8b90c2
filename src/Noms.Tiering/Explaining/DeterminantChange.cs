using System.Collections.Immutable;

namespace Noms.Tiering.Explaining;

/// <summary>One determinant that would have to be otherwise for another level.</summary>
/// <remarks>Immutable.</remarks>
public sealed class DeterminantChange
{
    internal DeterminantChange()
    {
    }

    /// <summary>The determinant.</summary>
    public required Determinant Determinant { get; init; }

    /// <summary>What the case states; <see cref="FactValue.NotRecorded"/> where it states nothing.</summary>
    public required FactValue From { get; init; }

    /// <summary>What the policy takes in place of a value that is not recorded; <see langword="null"/> where one is, or it is open.</summary>
    public FactValue? StoodIn { get; init; }

    /// <summary>
    /// The nearest value that would do: on the determinant's resolution where the policy leaves room for that. Of a list, one example of a list
    /// that would do.
    /// </summary>
    public required FactValue To { get; init; }

    /// <summary>
    /// The values around <see cref="To"/> that would do as well, the other changes as they are; of a determinant without order all that would do.
    /// <see langword="null"/> of a list.
    /// </summary>
    public ValueRange? Range { get; init; }

    /// <summary>Of a list, what makes <see cref="To"/> of the present one by the fewest edits; otherwise empty.</summary>
    public ImmutableArray<ElementEdit> Edits { get; init; } = [];

    /// <summary>
    /// How many of the policy's cells it crosses, at least 1: bounds of a number or date, values of an ordered choice; 1 for a flag, a code, a
    /// choice without order, from or to <c>none</c>, and from unknown; of a list, how many elements are altered, removed or added.
    /// </summary>
    public required int CellsCrossed { get; init; }

    /// <summary>
    /// The distance in steps: of a number in its resolution (from 74 to 75 is 1), of a date in days, of an ordered choice in values.
    /// <see langword="null"/> for others, and from or to what is not recorded or none.
    /// </summary>
    public decimal? Steps { get; init; }

    /// <summary>Whether nothing is recorded now, so that this is something to find out and not to change.</summary>
    public bool IsRecording => !From.IsRecorded;

    /// <summary>The change in words, such as <c>risk of serious harm were high (it is medium)</c>.</summary>
    public string ToText() => CounterfactualText.Of(this);

    /// <summary>The determinant alone: what is known of a person does not print itself into a log.</summary>
    public override string ToString() => $"a change of `{Determinant.Id}`";
}
