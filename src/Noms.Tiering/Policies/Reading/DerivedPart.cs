using System.Collections.Immutable;

namespace Noms.Tiering.Policies.Reading;

/// <summary>A derived determinant while it is read.</summary>
internal sealed record DerivedPart(PolicyObject Object, string Id, string Title)
{
    public DerivedOrigin Origin { get; init; } = DerivedOrigin.None;

    /// <summary>Where it comes from, and after what it can be worked out.</summary>
    public DerivedOrigin OriginAt(int stage) => Origin with { Stage = stage };

    public PlainDeterminant Choice(ImmutableArray<ChoiceValue> values, bool isOrdered = true) =>
        new() { Id = Id, Title = Title, Kind = DeterminantKind.Choice, Values = values, IsOrdered = isOrdered };

    public PlainDeterminant Number(string? unit, decimal minimum, decimal maximum, decimal resolution, bool mayBeNone = false) =>
        new()
        {
            Id = Id,
            Title = Title,
            Kind = DeterminantKind.Number,
            Unit = string.IsNullOrEmpty(unit) ? null : unit,
            Minimum = minimum,
            Maximum = maximum,
            Resolution = resolution,
            MayBeNone = mayBeNone,
        };

    public PlainDeterminant Plain(DeterminantKind kind, bool mayBeNone = false) =>
        new() { Id = Id, Title = Title, Kind = kind, MayBeNone = mayBeNone };
}
