namespace Noms.Tiering.Policies;

/// <summary>A grade that may decide a judgement, and how many levels it may depart.</summary>
/// <param name="Id">The id.</param>
/// <param name="Title">How a person reads it.</param>
/// <param name="Up">The most levels up: a whole number, which a parameter may give.</param>
/// <param name="Down">The most levels down: a whole number, which a parameter may give.</param>
public sealed record JudgementGrade(string Id, string Title, Bound Up, Bound Down)
{
    /// <summary>Whether it may depart by so many levels: above 0 is up, below 0 is down.</summary>
    public bool May(int steps) => steps >= 0 ? steps <= Up.Value : -steps <= Down.Value;
}
