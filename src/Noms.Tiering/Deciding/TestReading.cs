namespace Noms.Tiering.Deciding;

/// <summary>What a test makes of the cells of its variable.</summary>
/// <param name="Reading">By cell, 1 or 0.</param>
/// <param name="IsNegated">Whether that is turned round.</param>
internal sealed record TestReading(CellReading Reading, bool IsNegated);
