namespace Noms.Tiering.Policies;

/// <summary>
/// Some element of a list is such that a condition on its fields holds.
/// Of a list that may not be complete, what no element meets is unknown.
/// </summary>
public sealed class SomeTest : TestCondition
{
    internal SomeTest(Determinant list, Condition such)
        : base(list)
    {
        Such = such;
    }

    /// <summary>The condition, whose tests are of the list's fields.</summary>
    public Condition Such { get; }
}
