namespace Noms.Tiering.Handwritten;

/// <summary>The tiers of <c>hmpps-2026</c> as their places, lowest first.</summary>
internal static class SingleTier
{
    public const int G = 0;
    public const int F = 1;
    public const int E = 2;
    public const int D = 3;
    public const int C = 4;
    public const int B = 5;
    public const int A = 6;
}
