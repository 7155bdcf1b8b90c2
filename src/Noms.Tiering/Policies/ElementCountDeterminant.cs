namespace Noms.Tiering.Policies;

/// <summary>How many elements of a list are such that a condition on their fields holds.</summary>
public sealed class ElementCountDeterminant : DerivedDeterminant
{
    internal ElementCountDeterminant(Determinant output, Determinant list, Condition such)
        : base(output)
    {
        List = list;
        Such = such;
    }

    /// <summary>The list.</summary>
    public Determinant List { get; }

    /// <summary>The condition, whose tests are of the list's fields.</summary>
    public Condition Such { get; }
}
