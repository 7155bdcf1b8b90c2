namespace Noms.Tiering.Explaining;

/// <summary>A way on from a diagram's node: a determinant stays as it is, or moves to a cell.</summary>
/// <param name="Changes">1 where that is a change, 0 where it stays or was paid for beforehand.</param>
/// <param name="Crossed">How many cells that crosses, beyond what was paid for beforehand.</param>
/// <param name="Cell">The cell of the engine to which it moves; -1 where it stays.</param>
internal readonly record struct Edge(int Changes, int Crossed, int Cell);
