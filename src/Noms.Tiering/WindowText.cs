namespace Noms.Tiering;

/// <summary>The days on which something is in force, in words.</summary>
internal static class WindowText
{
    /// <summary>Such as <c>from 1 April 2026 to 22 April 2026</c>.</summary>
    public static string Of(TieringPolicy policy) => Of(policy.EffectiveFrom, policy.EffectiveTo);

    /// <summary>The same of any two days, both included; the last may be missing.</summary>
    public static string Of(DateOnly from, DateOnly? to) =>
        $"from {ValueText.Date(from)}" + (to is { } last ? $" to {ValueText.Date(last)}" : "");
}
