namespace Noms.Tiering.Allocation;

/// <summary>What a row says of one grouping.</summary>
/// <param name="Group">The group; <see langword="null"/> where none is recorded.</param>
/// <param name="Fault">Why it cannot be read; <see langword="null"/> where it can.</param>
internal readonly record struct GroupCell(string? Group, RowFault? Fault);
