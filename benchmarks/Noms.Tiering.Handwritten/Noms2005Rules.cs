namespace Noms.Tiering.Handwritten;

/// <summary>The rules of <c>noms-2005</c> as bits, in policy order.</summary>
[Flags]
internal enum Noms2005Rules : ulong
{
    None = 0,
    S1 = 1UL << 0,
    S2 = 1UL << 1,
    S3 = 1UL << 2,
    S4 = 1UL << 3,
    H1 = 1UL << 4,
    H2 = 1UL << 5,
    H3 = 1UL << 6,
    H4 = 1UL << 7,
    L1 = 1UL << 8,
    L2 = 1UL << 9,
    N1 = 1UL << 10,
    C1 = 1UL << 11,
    C2 = 1UL << 12,
    R1 = 1UL << 13,
    R2 = 1UL << 14,
    I1 = 1UL << 15,
    O1 = 1UL << 16,
    O2 = 1UL << 17,
    O3 = 1UL << 18,
    O4 = 1UL << 19,
    P1 = 1UL << 20,
    P2 = 1UL << 21,
    M1 = 1UL << 22,
}
