namespace Noms.Tiering.Policies;

/// <summary>
/// A determinant is recorded, or is not. Always known, and about the case as it is: it does not change with what an open
/// determinant might turn out to be. None counts as recorded.
/// </summary>
public sealed class RecordedTest : TestCondition
{
    internal RecordedTest(Determinant determinant, bool expected)
        : base(determinant)
    {
        Expected = expected;
    }

    /// <summary>Whether it must be recorded.</summary>
    public bool Expected { get; }
}
