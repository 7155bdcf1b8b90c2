using System.Runtime.CompilerServices;

namespace Noms.Tiering.Deciding;

/// <summary>The encoded values of the other national determinants, codes and lists, by <see cref="Determinant.LargePlace"/>.</summary>
[InlineArray(Length)]
internal struct LargeValues
{
    public const int Length = 8;

    private long _first;
}
