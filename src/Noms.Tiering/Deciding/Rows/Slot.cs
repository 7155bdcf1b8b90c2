namespace Noms.Tiering.Deciding.Rows;

/// <summary>
/// Some determinants that are looked up together: what a case states of them is one row of a table. The flags and choices of one byte of a
/// case are a slot; a number has one, alone or with others that are read together with it.
/// </summary>
/// <param name="parts">The determinants.</param>
/// <param name="first">The first of its rows among those of all slots.</param>
/// <param name="rowCount">How many rows it has.</param>
/// <param name="packedByte">The byte of a case that is its row; -1 where it is worked out.</param>
/// <param name="fallback">The fallback whose determinants its parts are, of which only the first that is recorded is read; otherwise null.</param>
internal sealed class Slot(SlotPart[] parts, int first, int rowCount, int packedByte, FallbackChoice? fallback)
{
    public SlotPart[] Parts => parts;

    public int First => first;

    public int RowCount => rowCount;

    public int PackedByte => packedByte;

    public FallbackChoice? Fallback => fallback;

    /// <summary>Whether a case can have a row.</summary>
    public bool Occurs(int row) => Array.TrueForAll(parts, part => part.StateIn(row) < part.Input.States.Length);

    /// <summary>Whether a part is recorded in the cases of a row.</summary>
    public static bool IsRecorded(SlotPart part, int row) => part.StateIn(row) != part.Input.NotRecordedState;

    /// <summary>The place of the fallback's determinant that is taken in the cases of a row: the first recorded, or else the first.</summary>
    public int TakenIn(int row) =>
        Math.Max(0, Array.FindIndex(fallback!.InputIndexes, input => IsRecorded(Array.Find(parts, part => part.Index == input), row)));

    /// <summary>What the cases of a row state of a part. Of what a fallback passes over it is any known cell, which nothing reads.</summary>
    public InputState StateOf(SlotPart part, int row) =>
        part.Input.States[fallback is null || fallback.InputIndexes[TakenIn(row)] == part.Index ? part.StateIn(row) : part.Input.FirstCellState];
}
