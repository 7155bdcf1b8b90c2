using System.Collections.Immutable;

namespace Noms.Tiering;

/// <summary>An entry in a register.</summary>
/// <remarks>
/// Immutable. What is <see langword="null"/> here is recorded as none; to say that it is not known, write the element with
/// <see cref="FactElement.Create"/>.
/// </remarks>
public sealed record Registration
{
    /// <summary>The register's code, such as <c>RVHR</c>; at most 64 characters.</summary>
    public required string Code { get; init; }

    /// <summary>The day of the registration.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The code of the level, such as <c>M2</c>; <see langword="null"/> where it has none.</summary>
    public string? Level { get; init; }

    /// <summary>The code of the category, such as <c>M1</c>; <see langword="null"/> where it has none.</summary>
    public string? Category { get; init; }

    internal static ImmutableArray<Determinant> Fields { get; } =
    [
        ElementFields.Code("code", "register", "ministryofjustice/hmpps-tier, registrations"),
        ElementFields.Date("on", "registered on", "ministryofjustice/hmpps-tier, registrations"),
        ElementFields.Code("level", "level", "ministryofjustice/hmpps-tier, registrations", FactValue.None),
        ElementFields.Code("category", "category", "ministryofjustice/hmpps-tier, registrations", FactValue.None),
    ];

    /// <summary>No value: what is known of a person does not print itself into a log.</summary>
    public override string ToString() => "a registration";

    internal FactElement Encode(Determinant list) => FactElement.Create(
        list,
        ("code", FactValue.Code(Code)),
        ("on", FactValue.Date(On)),
        ("level", Level is null ? FactValue.None : FactValue.Code(Level)),
        ("category", Category is null ? FactValue.None : FactValue.Code(Category)));
}
