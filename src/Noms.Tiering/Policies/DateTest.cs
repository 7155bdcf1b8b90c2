namespace Noms.Tiering.Policies;

/// <summary>
/// A date is on or after a day counted from the as-of date, before another, or both. A date that is none meets neither.
/// </summary>
public sealed class DateTest : TestCondition
{
    internal DateTest(Determinant determinant, DateOffset? onOrAfter, DateOffset? before)
        : base(determinant)
    {
        OnOrAfter = onOrAfter;
        Before = before;
    }

    /// <summary>The first day that meets the test, or <see langword="null"/>.</summary>
    public DateOffset? OnOrAfter { get; }

    /// <summary>The first day that no longer meets the test, or <see langword="null"/>.</summary>
    public DateOffset? Before { get; }
}
