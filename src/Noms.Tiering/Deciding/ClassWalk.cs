namespace Noms.Tiering.Deciding;

/// <summary>Gathers everything that a diagram comes to when the open determinants run over their cells.</summary>
internal sealed class ClassWalk
{
    private readonly HashSet<int> _visited = [];

    /// <summary>What was gathered last.</summary>
    public HashSet<long> Keys { get; } = [];

    public void Gather(LevelDiagrams diagrams, Workspace workspace, bool withUncertain)
    {
        Keys.Clear();
        _visited.Clear();
        Visit(diagrams, diagrams.Roots[0], workspace, withUncertain);
    }

    private void Visit(LevelDiagrams diagrams, int node, Workspace workspace, bool withUncertain)
    {
        while (_visited.Add(node))
        {
            var place = diagrams.VariableOf(node);
            if (place < 0)
            {
                Keys.Add(diagrams.ValueOf(node));
                return;
            }

            var variable = diagrams.Order[place];
            if (variable.List is { } list)
            {
                if (workspace.ListOpenness[list.Index] == Openness.Closed)
                {
                    node = diagrams.ChildOf(node, workspace.Walk.OutcomeOf(list, workspace));
                    continue;
                }

                for (var outcome = 0; outcome < variable.CellCount; outcome++)
                {
                    if (workspace.Walk.IsReached(list, outcome))
                    {
                        Visit(diagrams, diagrams.ChildOf(node, outcome), workspace, withUncertain);
                    }
                }

                return;
            }

            var openness = variable.Input < 0 ? Openness.Closed : workspace.Openness[variable.Input];
            if (openness == Openness.Closed || (openness == Openness.Uncertain && !withUncertain))
            {
                node = diagrams.ChildOf(node, workspace.Low[variable.Variable!.Index]);
                continue;
            }

            for (var cell = 0; cell < variable.CellCount; cell++)
            {
                Visit(diagrams, diagrams.ChildOf(node, cell), workspace, withUncertain);
            }

            return;
        }
    }
}
