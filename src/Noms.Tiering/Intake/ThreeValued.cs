namespace Noms.Tiering.Intake;

/// <summary>Yes, no, and <see langword="null"/> for not known.</summary>
internal static class ThreeValued
{
    /// <summary>Whether one or the other holds: yes where one does whatever the other is, no only where both are known not to.</summary>
    public static bool? Either(bool? one, bool? other) =>
        one == true || other == true ? true : one is null || other is null ? null : false;
}
