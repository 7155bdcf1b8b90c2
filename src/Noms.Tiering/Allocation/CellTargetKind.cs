namespace Noms.Tiering.Allocation;

/// <summary>What of a case a cell gives.</summary>
internal enum CellTargetKind
{
    Id,
    AsOf,
    PreviousLevel,
    Fact,
    Source,
    Date,
    Basis,
    ListCell,
}
