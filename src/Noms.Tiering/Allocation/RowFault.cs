namespace Noms.Tiering.Allocation;

/// <summary>Why a row of a caseload could not be read. It names the place, never a value of the case.</summary>
/// <param name="Code">A stable code, such as <c>NT5002</c>; the list is in <see cref="RowFaults"/>.</param>
/// <param name="Column">
/// Of CSV: the name that the mapping gives the column, or its number, such as <c>column 3</c>, where the row is not CSV. Of NDJSON: the byte of the line, from 1, or the determinant concerned.
/// <see langword="null"/> where it is the whole row.
/// </param>
/// <param name="Reason">What is wrong and what to do, in lower case.</param>
public sealed record RowFault(string Code, string? Column, string Reason);
