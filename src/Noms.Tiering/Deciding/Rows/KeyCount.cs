namespace Noms.Tiering.Deciding.Rows;

/// <summary>The bits of a key in which determinants are counted, and what becomes of them.</summary>
/// <param name="Shift">The first of the bits.</param>
/// <param name="Mask">As many as there are.</param>
/// <param name="Numbers">By what was counted, the number that stands in its place.</param>
internal readonly record struct KeyCount(int Shift, ulong Mask, ulong[] Numbers)
{
    /// <summary>Puts the number in place of what was counted.</summary>
    public ulong In(ulong key) => (key & ~(Mask << Shift)) | (Numbers[(int)((key >> Shift) & Mask)] << Shift);
}
