namespace Noms.Tiering.Deciding.Rows;

/// <summary>A determinant as a digit of a slot's row.</summary>
/// <param name="Input">The determinant.</param>
/// <param name="Index">Its place among the policy's determinants.</param>
/// <param name="Stride">How many rows further the next state is.</param>
/// <param name="Count">How many states the digit can count.</param>
internal readonly record struct SlotPart(InputVariable Input, int Index, int Stride, int Count)
{
    /// <summary>Which of the determinant's states a row stands for; as many as it has or more where no case has that row.</summary>
    public int StateIn(int row) => row / Stride % Count;
}
