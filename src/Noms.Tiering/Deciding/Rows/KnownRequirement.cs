namespace Noms.Tiering.Deciding.Rows;

/// <summary>That a slot's row gives a variable one of some cells.</summary>
/// <param name="Slot">The slot.</param>
/// <param name="Variable">The variable.</param>
/// <param name="Cells">By cell, whether it will do.</param>
internal sealed record KnownRequirement(KnownSlot Slot, Variable Variable, bool[] Cells);
