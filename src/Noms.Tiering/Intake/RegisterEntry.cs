namespace Noms.Tiering.Intake;

/// <summary>An entry in a register, as a case system holds it: anything may be missing.</summary>
/// <param name="Code">The register's code, such as <c>RVHR</c>. Upper and lower case are one.</param>
/// <param name="On">The day of the registration.</param>
/// <param name="Level">The code of the level, such as <c>M2</c>; <see langword="null"/> where it has none.</param>
/// <param name="Category">The code of the category, such as <c>M1</c>; <see langword="null"/> where it has none.</param>
/// <remarks>Immutable.</remarks>
public sealed record RegisterEntry(string? Code, DateOnly? On, string? Level = null, string? Category = null)
{
    /// <summary>No value: what is known of a person does not print itself into a log.</summary>
    public override string ToString() => "a register entry";
}
