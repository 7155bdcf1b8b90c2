using Noms.Tiering.Deciding;

namespace Noms.Tiering.Assurance.Differences;

/// <summary>A determinant of the case with its cells; the last is that nobody has recorded it.</summary>
/// <param name="Place">Its place among the axes, and in the order of the diagrams.</param>
/// <param name="Determinant">The determinant.</param>
/// <param name="Input">Its place among the inputs of the joint policy; -1 for a list.</param>
/// <param name="List">The list; <see langword="null"/> for others.</param>
/// <param name="Exists">By cell, whether some case has it. A list's cells are the joint outcomes of its tests.</param>
internal sealed record JointAxis(int Place, Determinant Determinant, int Input, ListVariable? List, bool[] Exists)
{
    /// <summary>The cell of a determinant that nobody has recorded.</summary>
    public int Missing => Exists.Length - 1;
}
