namespace Noms.Tiering.Explaining;

/// <summary>A determinant of a case, and what it would take to have it in another cell.</summary>
internal abstract class Movable(Determinant determinant, int order, Fact? fact)
{
    public Determinant Determinant => determinant;

    /// <summary>Its place among what the policy reads.</summary>
    public int Order => order;

    /// <summary>What the case states; not recorded where it states nothing.</summary>
    public FactValue Present => fact?.Value ?? FactValue.NotRecorded;

    public bool IsMissing => fact is null;

    /// <summary>The cells of the engine to which it could move, each with how many cells that crosses, in the order in which they stand.</summary>
    public abstract IReadOnlyList<(int Cell, int Crossed)> Moves { get; }

    /// <summary>The nearest of its moves.</summary>
    public int NearestCell => Moves.MinBy(m => m.Crossed).Cell;

    /// <summary>The value nearest to the present one in a cell of the engine.</summary>
    public abstract FactValue ValueIn(int cell);

    /// <summary>The fact as it would be with another value: all else that is recorded of it stays.</summary>
    public Fact FactWith(FactValue value) =>
        fact is null ? new Fact(determinant, value) : fact with { Determinant = determinant, Value = value };

    /// <summary>The fact as it would be in a cell.</summary>
    public Fact FactIn(int cell) => FactWith(ValueIn(cell));
}
