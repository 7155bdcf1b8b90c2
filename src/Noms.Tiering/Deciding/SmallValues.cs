using System.Runtime.CompilerServices;

namespace Noms.Tiering.Deciding;

/// <summary>By ordinal, one more than the place of a flag's or a choice's value; 0 where it is not recorded.</summary>
[InlineArray(Length)]
internal struct SmallValues
{
    /// <summary>Room for the whole national catalogue, in steps of what is read at once.</summary>
    public const int Length = 96;

    private byte _first;
}
