namespace Noms.Tiering.Handwritten;

/// <summary>The rules of <c>utm-2021</c> as bits, in policy order.</summary>
[Flags]
internal enum Utm2021Rules : ulong
{
    None = 0,
    ProtectPoints = 1UL << 0,
    NoMandateForChange = 1UL << 1,
    NoValidAssessment = 1UL << 2,
    ChangePoints = 1UL << 3,
}
