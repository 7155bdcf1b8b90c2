namespace Noms.Tiering.Assurance;

/// <summary>What a region asks of one determinant, of the case or derived.</summary>
/// <param name="Determinant">The determinant's id.</param>
/// <param name="Text">What is asked in words, such as <c>RSR is at least 3% and below 7%</c>.</param>
public sealed record RegionCondition(string Determinant, string Text)
{
    /// <summary>The words.</summary>
    public override string ToString() => Text;
}
