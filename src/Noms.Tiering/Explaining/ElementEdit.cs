namespace Noms.Tiering.Explaining;

/// <summary>One edit of a list: an element is added, removed, or says something else.</summary>
/// <param name="Before">The element as the case states it; <see langword="null"/> of one that is added.</param>
/// <param name="After">The element as it would have to be, an example of many that would do; <see langword="null"/> of one that is removed.</param>
/// <remarks>Immutable.</remarks>
public sealed record ElementEdit(FactElement? Before, FactElement? After)
{
    /// <summary>No value: what is known of a person does not print itself into a log.</summary>
    public override string ToString() => Before is null ? "an element added" : After is null ? "an element removed" : "an element altered";
}
