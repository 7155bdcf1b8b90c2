namespace Noms.Tiering.Allocation.Pipeline;

/// <summary>Where bytes that begin with a row can be cut.</summary>
/// <param name="Length">The bytes up to the cut; 0 where no row ends in them.</param>
/// <param name="Fault">Why these bytes are one row that is rejected; <see langword="null"/> where they are whole rows.</param>
internal readonly record struct RowCut(int Length, RowFault? Fault);
