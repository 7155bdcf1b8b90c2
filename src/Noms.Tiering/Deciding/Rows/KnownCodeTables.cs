namespace Noms.Tiering.Deciding.Rows;

/// <summary>What the code of a policy looks up.</summary>
/// <param name="Rows">By row, the bits that it allows.</param>
/// <param name="Keys">By row of a determinant of the case, what it adds to the key of what is open.</param>
/// <param name="Places">What rows add to the sums of tables, and the rows at those sums, table by table.</param>
/// <param name="Lists">The lists.</param>
/// <remarks>Immutable and shared between threads.</remarks>
internal sealed record KnownCodeTables(ulong[] Rows, ulong[] Keys, int[] Places, ListVariable[] Lists);
