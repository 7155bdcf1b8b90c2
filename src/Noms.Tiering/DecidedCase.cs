namespace Noms.Tiering;

/// <summary>A case of a stream and its outcome.</summary>
/// <param name="Case">The case.</param>
/// <param name="Outcome">Its outcome: a view that holds until the next case is asked for.</param>
public readonly record struct DecidedCase(TieringCase Case, CaseOutcome Outcome)
{
    /// <summary>Nothing of the case.</summary>
    public override string ToString() => "a decided case";
}
