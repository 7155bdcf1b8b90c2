using System.Collections.Immutable;

namespace Noms.Tiering;

/// <summary>A release from custody.</summary>
/// <param name="On">The day.</param>
/// <param name="Kind">Whether it was the first or followed a recall.</param>
/// <remarks>Immutable.</remarks>
public sealed record Release(DateOnly On, ReleaseKind Kind)
{
    internal static ImmutableArray<Determinant> Fields { get; } =
    [
        ElementFields.Date("on", "released on", "ministryofjustice/hmpps-tier, single-tier model of 2026"),
        ElementFields.Choice("kind", "kind of release", ChoiceSets.ReleaseKinds, "ministryofjustice/hmpps-tier, single-tier model of 2026"),
    ];

    /// <summary>No value: what is known of a person does not print itself into a log.</summary>
    public override string ToString() => "a release";

    internal FactElement Encode(Determinant list) =>
        FactElement.Create(list, ("on", FactValue.Date(On)), ("kind", ChoiceSets.ReleaseKinds.Encode(Kind)));
}
