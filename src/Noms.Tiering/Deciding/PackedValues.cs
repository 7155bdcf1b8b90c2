using System.Runtime.CompilerServices;

namespace Noms.Tiering.Deciding;

/// <summary>By <see cref="PackedPlace"/>, one more than the place of a flag's or a choice's value; 0 where it is not recorded.</summary>
[InlineArray(Length)]
internal struct PackedValues
{
    /// <summary>Room for the whole national catalogue.</summary>
    public const int Length = 24;

    private byte _first;
}
