using System.Runtime.CompilerServices;

namespace Noms.Tiering.Deciding;

/// <summary>The encoded values of the national determinants that are neither flags nor choices, by <see cref="Determinant.LargePlace"/>.</summary>
[InlineArray(Length)]
internal struct LargeValues
{
    public const int Length = 40;

    private long _first;
}
