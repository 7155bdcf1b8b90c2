namespace Noms.Tiering.Deciding;

/// <summary>What walking diagrams and completions writes; part of a workspace.</summary>
internal sealed class WalkSpace
{
    private const int NotFound = -1;

    private readonly CompiledPolicy _policy;
    private readonly bool[]?[] _reached;
    private readonly ReachedOutcomes?[] _found;
    private readonly int[] _outcome;
    private readonly int[] _low;
    private readonly int[] _high;
    private int[] _visited = [];
    private int _stamp;

    public WalkSpace(CompiledPolicy policy)
    {
        _policy = policy;
        _reached = new bool[]?[policy.Lists.Length];
        _found = new ReachedOutcomes?[policy.Lists.Length];
        _outcome = new int[policy.Lists.Length];
        _low = new int[policy.VariableCount];
        _high = new int[policy.VariableCount];
        Completions = new Completions(policy, this);
        Deciding = new ulong[policy.OutcomeWords];
        OneOf = new ulong[policy.OutcomeWords];
        Scratch = new ulong[policy.OutcomeWords];
        Unused = new ulong[policy.OutcomeWords];
    }

    public Completions Completions { get; }

    /// <summary>What the scale that was asked for last still depends on.</summary>
    public OpenDiagram OpenDiagram { get; } = new();

    public ulong[] Deciding { get; }

    public ulong[] OneOf { get; }

    public ulong[] Scratch { get; }

    /// <summary>Where bits go that nobody asks for.</summary>
    public ulong[] Unused { get; }

    /// <summary>Takes uncertain determinants as not known at all, until <see cref="Close"/>.</summary>
    public void Open(Workspace workspace)
    {
        workspace.Low.CopyTo(_low, 0);
        workspace.High.CopyTo(_high, 0);
        for (var index = 0; index < _policy.Inputs.Length; index++)
        {
            if (workspace.Openness[index] == Openness.Uncertain)
            {
                workspace.Set(_policy.Inputs[index].Variable, 0, _policy.Inputs[index].Variable.CellCount - 1);
            }
        }

        CaseIntake.Run(_policy, workspace);
    }

    /// <summary>Takes uncertain determinants at their values again.</summary>
    public void Close(Workspace workspace)
    {
        _low.CopyTo(workspace.Low, 0);
        _high.CopyTo(workspace.High, 0);
        CaseIntake.Run(_policy, workspace);
    }

    /// <summary>Finds what the lists of the case in the workspace may turn out to be.</summary>
    public void ReadLists(CaseFacts facts, Workspace workspace)
    {
        foreach (var list in _policy.Lists)
        {
            if (workspace.ListOpenness[list.Index] == Openness.Closed)
            {
                _outcome[list.Index] = NotFound;
            }
            else if (list.Tests.Length > 0 && list.Space.Count > 0)
            {
                var found = _found[list.Index] ??= new ReachedOutcomes(list);
                _reached[list.Index] = found.Of(facts, workspace.Lists[list.Index], workspace);
            }
        }
    }

    /// <summary>Whether a joint outcome of an open list can come about.</summary>
    public bool IsReached(ListVariable list, int outcome) => _reached[list.Index] is not { } reached || reached[outcome];

    /// <summary>Takes a list to be closed with a joint outcome.</summary>
    public void Take(ListVariable list, int outcome) => _outcome[list.Index] = outcome;

    /// <summary>The joint outcome of a list that is not open; found when it is first asked for.</summary>
    public int OutcomeOf(ListVariable list, Workspace workspace)
    {
        if (_outcome[list.Index] == NotFound)
        {
            _outcome[list.Index] = list.Space.OutcomeOf(workspace);
        }

        return _outcome[list.Index];
    }

    /// <summary>What a diagram comes to over the open determinants, as a set of bits.</summary>
    public ValueSet Reach(LevelDiagrams diagrams, int root, Workspace workspace, bool withUncertain)
    {
        if (_visited.Length < diagrams.NodeCount)
        {
            _visited = new int[diagrams.NodeCount];
            _stamp = 0;
        }

        _stamp++;
        ValueSet reached = default;
        Visit(diagrams, root, workspace, withUncertain, ref reached);
        return reached;
    }

    // Goes no further where all that stands below has been reached already.
    private void Visit(LevelDiagrams diagrams, int node, Workspace workspace, bool withUncertain, ref ValueSet reached)
    {
        while (_visited[node] != _stamp && !diagrams.BelowOf(node).Without(reached).IsEmpty)
        {
            _visited[node] = _stamp;
            var place = diagrams.VariableOf(node);
            if (place < 0)
            {
                reached = reached.With(diagrams.BelowOf(node));
                return;
            }

            var variable = diagrams.Order[place];
            if (variable.List is { } list)
            {
                if (workspace.ListOpenness[list.Index] == Openness.Closed)
                {
                    node = diagrams.ChildOf(node, OutcomeOf(list, workspace));
                    continue;
                }

                for (var outcome = 0; outcome < variable.CellCount; outcome++)
                {
                    if (IsReached(list, outcome))
                    {
                        Visit(diagrams, diagrams.ChildOf(node, outcome), workspace, withUncertain, ref reached);
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
                Visit(diagrams, diagrams.ChildOf(node, cell), workspace, withUncertain, ref reached);
            }

            return;
        }
    }
}
