namespace Noms.Tiering.Assurance;

/// <summary>One thing that a decision says otherwise than a case expects.</summary>
/// <param name="What">What it is, such as <c>tier level</c> or <c>tier deciding</c>.</param>
/// <param name="Expected">What was expected; empty for nothing.</param>
/// <param name="Got">What the decision says; empty for nothing.</param>
public sealed record PolicyCaseDifference(string What, string Expected, string Got)
{
    /// <summary>Such as <c>tier level: expected 3, got 2</c>.</summary>
    public override string ToString() => $"{What}: expected {Or(Expected)}, got {Or(Got)}";

    private static string Or(string text) => text.Length == 0 ? "nothing" : text;
}
