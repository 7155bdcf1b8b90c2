namespace Noms.Tiering.Intake;

/// <summary>An item of an assessment with its answer.</summary>
/// <param name="Item">The item's number on the form, such as <c>3.3</c>.</param>
/// <param name="Answer">The answer.</param>
/// <remarks>Immutable.</remarks>
public sealed record OasysItemAnswer(string Item, OasysAnswer Answer)
{
    /// <summary>The item alone: what is known of a person does not print itself into a log.</summary>
    public override string ToString() => $"an answer to {Item}";
}
