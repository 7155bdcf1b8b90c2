namespace Noms.Tiering;

/// <summary>The days on which a policy is in force, in words.</summary>
internal static class WindowText
{
    /// <summary>Such as <c>from 1 April 2026 to 22 April 2026</c>.</summary>
    public static string Of(TieringPolicy policy) =>
        $"from {ValueText.Date(policy.EffectiveFrom)}" + (policy.EffectiveTo is { } to ? $" to {ValueText.Date(to)}" : "");
}
