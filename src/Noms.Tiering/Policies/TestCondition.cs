namespace Noms.Tiering.Policies;

/// <summary>A test of one determinant: of the case, derived by the policy, or a field of a list's element.</summary>
public abstract class TestCondition : Condition
{
    private protected TestCondition(Determinant determinant)
    {
        Determinant = determinant;
    }

    /// <summary>What is tested.</summary>
    public Determinant Determinant { get; }
}
