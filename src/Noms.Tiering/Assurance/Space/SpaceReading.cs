using Noms.Tiering.Deciding;

namespace Noms.Tiering.Assurance.Space;

/// <summary>Reads cases as the engine does, and says to what they bring the diagrams of a space.</summary>
internal sealed class SpaceReading(CaseSpace space)
{
    private readonly Workspace _workspace = new(space.Policy);

    /// <summary>All values to which a case may bring a diagram: one, where nothing that the diagram asks for is open.</summary>
    public long[] Values(TieringCase tieringCase, int node)
    {
        CaseIntake.Evaluate(space.Policy, tieringCase.Flat, space.AsOf, _workspace);
        _workspace.Walk.ReadLists(tieringCase.Flat, _workspace);
        var reached = new SortedSet<long>();
        var seen = new HashSet<int>();
        Visit(node);
        return [.. reached];

        void Visit(int one)
        {
            if (!seen.Add(one))
            {
                return;
            }

            if (space.Store.VariableOf(one) is not (>= 0 and var place))
            {
                reached.Add(space.Store.ValueOf(one));
                return;
            }

            foreach (var cell in CellsOf(space.Order[place]))
            {
                Visit(space.Store.ChildrenOf(one)[cell]);
            }
        }
    }

    private IEnumerable<int> CellsOf(DiagramVariable variable)
    {
        if (variable.List is not { } list)
        {
            var low = _workspace.Low[variable.Variable!.Index];
            return Enumerable.Range(low, _workspace.High[variable.Variable.Index] - low + 1);
        }

        return _workspace.ListOpenness[list.Index] == Openness.Closed
            ? [_workspace.Walk.OutcomeOf(list, _workspace)]
            : Enumerable.Range(0, variable.CellCount).Where(outcome => _workspace.Walk.IsReached(list, outcome));
    }
}
