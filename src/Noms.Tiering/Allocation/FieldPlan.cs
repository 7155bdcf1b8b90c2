namespace Noms.Tiering.Allocation;

/// <summary>Where the value of one field comes from.</summary>
/// <param name="Cell">The place of the mapped column, or <see langword="null"/>.</param>
/// <param name="List">How a field that is a list is made, or <see langword="null"/>.</param>
/// <param name="LeftOut">The value where there is neither.</param>
internal sealed record FieldPlan(int? Cell, ListPlan? List, FactValue LeftOut);
