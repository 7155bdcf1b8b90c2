namespace Noms.Tiering.Allocation.Rows;

/// <summary>A line of a caseload, without its end, where it lies.</summary>
/// <param name="Bytes">What holds it.</param>
/// <param name="Start">Its first byte.</param>
/// <param name="Length">How many bytes it has.</param>
internal readonly record struct HeldLine(byte[] Bytes, int Start, int Length)
{
    public ReadOnlySpan<byte> Span => Bytes.AsSpan(Start, Length);
}
