namespace Noms.Tiering.Policies;

/// <summary>Its condition does not hold.</summary>
public sealed class NotCondition : Condition
{
    internal NotCondition(Condition condition)
    {
        Condition = condition;
    }

    /// <summary>The condition that must not hold.</summary>
    public Condition Condition { get; }
}
