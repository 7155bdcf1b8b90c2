namespace Noms.Tiering.Policies;

/// <summary>A flag is yes, or is no.</summary>
public sealed class FlagTest : TestCondition
{
    internal FlagTest(Determinant determinant, bool expected)
        : base(determinant)
    {
        Expected = expected;
    }

    /// <summary>What the flag must be.</summary>
    public bool Expected { get; }
}
