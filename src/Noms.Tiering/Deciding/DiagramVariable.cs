namespace Noms.Tiering.Deciding;

/// <summary>What a diagram asks for: a determinant of the case, a list's joint outcome, or what is read off the case as it is.</summary>
/// <param name="Variable">The variable in the workspace; <see langword="null"/> for a list.</param>
/// <param name="Input">The place of the determinant among the inputs; -1 for others.</param>
/// <param name="List">The list; <see langword="null"/> for others.</param>
/// <param name="CellCount">How many cells it has.</param>
internal sealed record DiagramVariable(Variable? Variable, int Input, ListVariable? List, int CellCount);
