namespace Noms.Tiering.Policies;

/// <summary>Points when a condition holds, otherwise none.</summary>
public sealed class ConditionItem : ScoreItem
{
    internal ConditionItem(string id, string title, Condition when, Bound points)
        : base(id, title)
    {
        When = when;
        Points = points;
    }

    /// <summary>The condition.</summary>
    public Condition When { get; }

    /// <summary>The points.</summary>
    public Bound Points { get; }
}
