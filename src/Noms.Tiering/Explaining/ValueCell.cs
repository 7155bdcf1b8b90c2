namespace Noms.Tiering.Explaining;

/// <summary>Values of a determinant that no part of a policy tells apart: a stretch of numbers or days, or one value.</summary>
/// <param name="Place">Where it stands among those of its determinant that have an order; -1 for one without a neighbour.</param>
/// <param name="Cell">The cell of the engine into which its values fall; several may fall into one.</param>
/// <param name="Low">The first number or day as a fact encodes it.</param>
/// <param name="Past">The first number or day past it.</param>
/// <param name="Single">Its one value, or <see langword="null"/> of a stretch.</param>
internal sealed record ValueCell(int Place, int Cell, long Low, long Past, FactValue? Single)
{
    public static ValueCell Of(FactValue value, int place, int cell) => new(place, cell, value.Encoded, value.Encoded + 1, value);

    public bool Holds(FactValue value) => Single is { } single
        ? single == value
        : value.Kind is FactValueKind.Number or FactValueKind.Date && Low <= value.Encoded && value.Encoded < Past;
}
