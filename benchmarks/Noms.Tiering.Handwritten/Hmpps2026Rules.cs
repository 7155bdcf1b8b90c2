namespace Noms.Tiering.Handwritten;

/// <summary>The rules of <c>hmpps-2026</c>, version 3, as bits, in policy order.</summary>
[Flags]
internal enum Hmpps2026Rules : ulong
{
    None = 0,
    R1 = 1UL << 0,
    S1 = 1UL << 1,
    S2 = 1UL << 2,
    S3 = 1UL << 3,
    S4 = 1UL << 4,
    S5 = 1UL << 5,
    S6 = 1UL << 6,
    S7 = 1UL << 7,
    H1 = 1UL << 8,
    H2 = 1UL << 9,
    H3 = 1UL << 10,
    H4 = 1UL << 11,
    H5 = 1UL << 12,
    H6 = 1UL << 13,
    L1 = 1UL << 14,
    L2 = 1UL << 15,
    L3 = 1UL << 16,
    F1 = 1UL << 17,
    F2 = 1UL << 18,
    F3 = 1UL << 19,
    O1 = 1UL << 20,
}
