using System.Collections.Immutable;

namespace Noms.Tiering.Intake;

/// <summary>A section of the OASys form that has a need: which items it sums, and where it is cut.</summary>
/// <remarks>Immutable. <see cref="OasysSections"/> has them all.</remarks>
public sealed class OasysSection
{
    internal OasysSection()
    {
    }

    /// <summary>The number on the form, such as 3.</summary>
    public required int Number { get; init; }

    /// <summary>How a person reads it.</summary>
    public required string Title { get; init; }

    /// <summary>The items that it sums, in the order of the form.</summary>
    public required ImmutableArray<OasysItem> Items { get; init; }

    /// <summary>The cut-offs of the standard form.</summary>
    public required NeedCutOffs Standard { get; init; }

    /// <summary>The cut-offs of the strengths-and-needs form where it has its own; otherwise <see langword="null"/>.</summary>
    public NeedCutOffs? StrengthsAndNeeds { get; init; }

    /// <summary>The determinant of its score.</summary>
    public required Determinant<decimal> Score { get; init; }

    /// <summary>The determinant of its need.</summary>
    public required Determinant<NeedSeverity> Need { get; init; }

    /// <summary>The cut-offs that hold on a form.</summary>
    public NeedCutOffs CutOffsOn(OasysForm form) => form == OasysForm.StrengthsAndNeeds ? StrengthsAndNeeds ?? Standard : Standard;

    /// <summary>The items that are summed: all of the section, or for drug misuse those that are asked for.</summary>
    public ImmutableArray<OasysItem> ItemsSummed(DrugItems drugItems) =>
        Number == OasysSections.DrugMisuse.Number && drugItems == DrugItems.AsTheTieringService
            ? Items.RemoveAll(item => item.Number == "8.5")
            : Items;

    /// <summary>The number and the title, such as <c>9 alcohol misuse</c>.</summary>
    public override string ToString() => $"{Number} {Title}";
}
