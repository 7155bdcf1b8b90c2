namespace Noms.Tiering.NRules;

/// <summary>What one case of a batch came to.</summary>
/// <param name="Case">The case.</param>
/// <param name="Decision">The decision; <see langword="null"/> where a rule threw.</param>
/// <param name="Failure">Which rule threw; otherwise <see langword="null"/>.</param>
public readonly record struct BatchDecision(TieringCase Case, TieringDecision? Decision, RuleFailedException? Failure)
{
    /// <summary>Names nothing of the case.</summary>
    public override string ToString() => Failure?.Message ?? Decision?.ToString() ?? "";
}
