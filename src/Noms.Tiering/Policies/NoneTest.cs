namespace Noms.Tiering.Policies;

/// <summary>A number, date or code is none, or is not none.</summary>
public sealed class NoneTest : TestCondition
{
    internal NoneTest(Determinant determinant, bool expected)
        : base(determinant)
    {
        Expected = expected;
    }

    /// <summary>Whether it must be none.</summary>
    public bool Expected { get; }
}
