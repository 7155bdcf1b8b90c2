namespace Noms.Tiering.Policies;

/// <summary>A number is at least one bound, below another, or both. A number that is none meets neither.</summary>
public sealed class NumberTest : TestCondition
{
    internal NumberTest(Determinant determinant, Bound? atLeast, Bound? below)
        : base(determinant)
    {
        AtLeast = atLeast;
        Below = below;
    }

    /// <summary>The inclusive lower bound, or <see langword="null"/>.</summary>
    public Bound? AtLeast { get; }

    /// <summary>The exclusive upper bound, or <see langword="null"/>.</summary>
    public Bound? Below { get; }
}
