using Noms.Tiering.Deciding;

namespace Noms.Tiering.Explaining;

/// <summary>A list of a case: its cells are the joint outcomes of the tests of its elements.</summary>
internal sealed class ListMovable : Movable
{
    private readonly ListVariable _list;
    private readonly ListWitnesses _witnesses;
    private readonly List<(int Cell, int Crossed)> _moves = [];

    /// <summary>Makes it of a list that the engine can walk.</summary>
    /// <param name="list">The list.</param>
    /// <param name="order">Its place among what the policy reads.</param>
    /// <param name="fact">What the case states, or <see langword="null"/>.</param>
    /// <param name="workspace">Where the case as it is has been read.</param>
    /// <param name="witnesses">The lists that can be made of it.</param>
    public ListMovable(ListVariable list, int order, Fact? fact, Workspace workspace, ListWitnesses witnesses)
        : base(list.Use.Determinant, order, fact)
    {
        _list = list;
        _witnesses = witnesses;
        var isKnown = fact is not null && workspace.ListOpenness[list.Index] == Openness.Closed;
        foreach (var outcome in witnesses.Outcomes)
        {
            // What is known and stays as it is, is no move.
            var edits = witnesses.EditsTo(outcome);
            if (edits > 0 || !isKnown)
            {
                _moves.Add((outcome, Math.Max(1, edits)));
            }
        }
    }

    public ListVariable List => _list;

    public override IReadOnlyList<(int Cell, int Crossed)> Moves => _moves;

    public override FactValue ValueIn(int cell) => FactValue.List(new FactList(_witnesses.Of(cell).Elements));

    /// <summary>The list of a cell, with what was done to the present one.</summary>
    public ListWitness WitnessOf(int cell) => _witnesses.Of(cell);
}
