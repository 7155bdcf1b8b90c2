namespace Noms.Tiering.Policies;

/// <summary>Points for each complete step of a number, counted from 0: with steps of 10, a score of 29 gives them twice.</summary>
public sealed class StepItem : ScoreItem
{
    internal StepItem(string id, string title, Determinant determinant, decimal step, decimal points)
        : base(id, title)
    {
        Determinant = determinant;
        Step = step;
        Points = points;
    }

    /// <summary>The number, which has a range from 0 upward. One that is none gives no points.</summary>
    public Determinant Determinant { get; }

    /// <summary>The size of a step, above 0.</summary>
    public decimal Step { get; }

    /// <summary>The points for each.</summary>
    public decimal Points { get; }
}
