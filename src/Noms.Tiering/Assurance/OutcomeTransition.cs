namespace Noms.Tiering.Assurance;

/// <summary>From what to what a decision goes: levels by their ids, or words such as a status's title.</summary>
/// <param name="Before">What it is by the first policy.</param>
/// <param name="After">What it is by the second.</param>
public sealed record OutcomeTransition(string Before, string After)
{
    /// <summary>Both, such as <c>F to D</c>.</summary>
    public override string ToString() => $"{Before} to {After}";
}
