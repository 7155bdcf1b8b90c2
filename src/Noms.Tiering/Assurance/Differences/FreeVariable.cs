namespace Noms.Tiering.Assurance.Differences;

/// <summary>What a region is told in terms of: a determinant of the case, or a derived one whose cells follow from others.</summary>
/// <param name="Place">Its place in the order of the diagrams; a derived one stands after all that a case states.</param>
/// <param name="CellCount">How many cells it has; the last is missing, or not known.</param>
/// <param name="Axis">The determinant of the case; <see langword="null"/> for a derived one.</param>
/// <param name="Derived">The derived determinant; <see langword="null"/> for one of the case.</param>
/// <param name="Function">Of a derived one, the diagram of its cell; otherwise -1.</param>
/// <param name="Reached">By cell, whether some case comes to it.</param>
internal sealed record FreeVariable(int Place, int CellCount, JointAxis? Axis, JointDerived? Derived, int Function, bool[] Reached);
