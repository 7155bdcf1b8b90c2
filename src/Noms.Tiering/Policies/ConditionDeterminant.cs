namespace Noms.Tiering.Policies;

/// <summary>A condition with a name, so that several rules may share it; a flag.</summary>
public sealed class ConditionDeterminant : DerivedDeterminant
{
    internal ConditionDeterminant(Determinant output, Condition when)
        : base(output)
    {
        When = when;
    }

    /// <summary>The condition.</summary>
    public Condition When { get; }
}
