namespace Noms.Tiering.Deciding;

/// <summary>Where a case keeps the value of a flag or a choice: some bits of a byte that holds several.</summary>
/// <param name="Byte">The byte.</param>
/// <param name="Shift">The lowest of its bits.</param>
/// <param name="Bits">How many there are; 0 for what is neither flag nor choice.</param>
internal readonly record struct PackedPlace(int Byte, int Shift, int Bits)
{
    public int Mask => (1 << Bits) - 1;
}
