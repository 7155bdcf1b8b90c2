using System.Collections.Immutable;

namespace Noms.Tiering.Deciding;

/// <summary>Finds the open determinants whose value can still make a difference.</summary>
internal static class OpenDeterminants
{
    public static ImmutableArray<Determinant> Find(TieringOutcome outcome, int scale)
    {
        var policy = outcome.Compiled;
        var workspace = outcome.Workspace;
        if (outcome.State == DecisionState.InvalidData || (!workspace.HasMissing && !workspace.HasUncertain))
        {
            return [];
        }

        if (outcome.IsPossibleAtMost(scale))
        {
            return InPolicyOrder(policy, input => workspace.Openness[input] != Openness.Closed, list => workspace.ListOpenness[list] != Openness.Closed);
        }

        var adjustment = outcome.AdjustedOf(scale)?.Adjustment;
        var diagrams = adjustment is null ? policy.Levels[scale] : policy.Classes[scale];
        return diagrams.CanTell(0, workspace)
            ? ByDiagram(policy, workspace, diagrams, adjustment)
            : ByWalk(outcome, scale, adjustment);
    }

    /// <summary>
    /// The diagram with the closed determinants filled in has every function once, so a determinant matters exactly when it still stands in it.
    /// </summary>
    private static ImmutableArray<Determinant> ByDiagram(
        CompiledPolicy policy, Workspace workspace, LevelDiagrams diagrams, Adjustment? adjustment)
    {
        var store = new NodeStore(int.MaxValue);
        var known = new Dictionary<int, int>();
        var reduced = Reduce(diagrams.Roots[0]);
        var places = new HashSet<int>();
        var seen = new HashSet<int>();
        Gather(reduced);
        return InPolicyOrder(
            policy,
            input => places.Any(p => diagrams.Order[p].Input == input),
            list => places.Any(p => diagrams.Order[p].List?.Index == list));

        int Reduce(int node)
        {
            if (known.TryGetValue(node, out var result))
            {
                return result;
            }

            var place = diagrams.VariableOf(node);
            if (place < 0)
            {
                result = store.Terminal(adjustment?.LevelOf(ScaleClass.Of(diagrams.ValueOf(node))) ?? diagrams.ValueOf(node));
            }
            else
            {
                var variable = diagrams.Order[place];
                int[] cells = Cells(variable);
                result = store.Node(place, [.. cells.Select(cell => Reduce(diagrams.ChildOf(node, cell)))]);
            }

            known.Add(node, result);
            return result;
        }

        int[] Cells(DiagramVariable variable)
        {
            if (variable.List is { } list)
            {
                return workspace.ListOpenness[list.Index] == Openness.Closed
                    ? [workspace.Walk.OutcomeOf(list)]
                    : [.. Enumerable.Range(0, variable.CellCount).Where(outcome => workspace.Walk.IsReached(list, outcome))];
            }

            return variable.Input < 0 || workspace.Openness[variable.Input] == Openness.Closed
                ? [workspace.Low[variable.Variable!.Index]]
                : [.. Enumerable.Range(0, variable.CellCount)];
        }

        void Gather(int node)
        {
            if (store.VariableOf(node) < 0 || !seen.Add(node))
            {
                return;
            }

            places.Add(store.VariableOf(node));
            foreach (var child in store.ChildrenOf(node))
            {
                Gather(child);
            }
        }
    }

    /// <summary>Lets one determinant after another stand still while the others run, and compares.</summary>
    private static ImmutableArray<Determinant> ByWalk(TieringOutcome outcome, int scale, Adjustment? adjustment)
    {
        var policy = outcome.Compiled;
        var workspace = outcome.Workspace;
        var walk = workspace.Walk;
        var matters = new HashSet<int>();
        if (walk.Completions.Start(workspace, withUncertain: true))
        {
            var levels = new Dictionary<string, int>(StringComparer.Ordinal);
            var places = new List<(int[] Place, int Level)>();
            while (walk.Completions.Next(workspace))
            {
                Evaluation.TakeBits(policy, workspace, walk.Scratch, walk.Unused);
                var calculated = policy.Scales[scale].Combine(walk.Scratch, workspace).Level;
                var level = adjustment?.LevelOf(OverrideStage.MetClass(policy, workspace, scale, walk.Scratch, calculated)) ?? calculated;
                places.Add((walk.Completions.Place.ToArray(), level));
            }

            for (var index = 0; index < walk.Completions.Open.Length; index++)
            {
                levels.Clear();
                foreach (var (place, level) in places)
                {
                    var key = string.Join(',', place.Where((_, other) => other != index));
                    if (!levels.TryAdd(key, level) && levels[key] != level)
                    {
                        matters.Add(walk.Completions.Open[index]);
                        break;
                    }
                }
            }

            walk.Completions.Restore(workspace);
        }

        return InPolicyOrder(policy, matters.Contains, list => matters.Contains(policy.Inputs.Length + list));
    }

    private static ImmutableArray<Determinant> InPolicyOrder(CompiledPolicy policy, Func<int, bool> input, Func<int, bool> list) =>
    [
        .. policy.Policy.Reads.Select(r => r.Determinant).Where(
            d => d.Kind == DeterminantKind.List
                ? list(Array.FindIndex(policy.Lists, l => l.Use.Determinant == d))
                : input(Array.FindIndex(policy.Inputs, i => i.Use.Determinant == d))),
    ];
}
