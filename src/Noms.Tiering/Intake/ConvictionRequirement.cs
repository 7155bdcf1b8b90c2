namespace Noms.Tiering.Intake;

/// <summary>A requirement of a <see cref="Conviction"/>, as a case system holds it.</summary>
/// <param name="MainCategoryCode">The code of its main category, such as <c>W</c> for unpaid work; <see langword="null"/> where it is not known.</param>
/// <param name="IsRestrictive">Whether it restricts and does nothing else; <see langword="null"/> where it is not known.</param>
/// <remarks>Immutable.</remarks>
public sealed record ConvictionRequirement(string? MainCategoryCode, bool? IsRestrictive)
{
    /// <summary>No value: what is known of a person does not print itself into a log.</summary>
    public override string ToString() => "a requirement of a conviction";
}
