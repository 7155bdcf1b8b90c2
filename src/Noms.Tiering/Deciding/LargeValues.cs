using System.Runtime.CompilerServices;

namespace Noms.Tiering.Deciding;

/// <summary>The encoded values of the national codes by <see cref="Determinant.LargePlace"/>.</summary>
[InlineArray(Length)]
internal struct LargeValues
{
    public const int Length = 4;

    private long _first;
}
