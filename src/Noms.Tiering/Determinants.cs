using System.Collections.Immutable;

namespace Noms.Tiering;

/// <summary>The national catalogue of determinants.</summary>
public static partial class Determinants
{
    private static readonly ImmutableArray<Determinant>.Builder Register = ImmutableArray.CreateBuilder<Determinant>();

    /// <summary>OGRS3, two-year.</summary>
    public static Determinant<decimal> Ogrs3 { get; } = Number("ogrs3", "OGRS3 two-year score", "%", 0, 100, 1);

    /// <summary>Every determinant of the catalogue.</summary>
    public static ImmutableArray<Determinant> All { get; } = Register.ToImmutable();

    private static Determinant<decimal> Number(string id, string title, string? unit, decimal minimum, decimal maximum, decimal resolution)
    {
        var determinant = new Determinant<decimal>(FactValue.Number)
        {
            Id = id,
            Title = title,
            Kind = DeterminantKind.Number,
            Unit = unit,
            Minimum = minimum,
            Maximum = maximum,
            Resolution = resolution,
            Ordinal = Register.Count,
        };
        Register.Add(determinant);
        return determinant;
    }
}
