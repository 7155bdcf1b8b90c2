namespace Noms.Tiering.Deciding;

/// <summary>Finds the open determinants whose value can still make a difference, and which of them to obtain first.</summary>
internal static class OpenDeterminants
{
    /// <summary>
    /// Finds those of a scale. To obtain first is the one whose worst answer leaves fewest levels possible; of several, the one with the fewest in
    /// total over its answers; then the first in policy order. An answer is one cell.
    /// </summary>
    /// <param name="outcome">The outcome, whose workspace still holds the case.</param>
    /// <param name="scale">The scale's place.</param>
    /// <param name="kept">Takes them, as bits of the policy's reads.</param>
    /// <returns>The read to obtain first; -1 where nothing is open or there is too much to walk.</returns>
    public static int Find(TieringOutcome outcome, int scale, Span<ulong> kept)
    {
        kept.Clear();
        var policy = outcome.Compiled;
        var workspace = outcome.Workspace;
        if (outcome.State == DecisionState.InvalidData || (!workspace.HasMissing && !workspace.HasUncertain))
        {
            return -1;
        }

        if (outcome.IsPossibleAtMost(scale))
        {
            MarkAll(policy, workspace, kept);
            return -1;
        }

        var adjustment = outcome.AdjustedOf(scale)?.Adjustment;
        var diagrams = adjustment is null ? workspace.Diagrams.LevelOf(scale) : workspace.Diagrams.ClassOf(scale);
        if (diagrams.CanTell(0, workspace))
        {
            return ByDiagram(policy, workspace, diagrams, adjustment, kept);
        }

        ByWalk(outcome, scale, adjustment, kept);
        return -1;
    }

    /// <summary>
    /// Those of a scale, the one to obtain first before the others, each with how many levels its worst answer leaves possible and how many all of
    /// them do together; empty where nothing is open or there is too much to walk.
    /// </summary>
    public static List<(int Read, int Worst, int Total)> InOrder(TieringOutcome outcome, int scale)
    {
        var policy = outcome.Compiled;
        var workspace = outcome.Workspace;
        var adjustment = outcome.AdjustedOf(scale)?.Adjustment;
        var diagrams = adjustment is null ? workspace.Diagrams.LevelOf(scale) : workspace.Diagrams.ClassOf(scale);
        if (outcome.State == DecisionState.InvalidData || (!workspace.HasMissing && !workspace.HasUncertain)
            || outcome.IsPossibleAtMost(scale) || !diagrams.CanTell(0, workspace))
        {
            return [];
        }

        var open = workspace.Walk.OpenDiagram;
        open.Fill(diagrams, adjustment, workspace);
        var all = new List<(int Worst, int Total, int Read)>();
        for (var place = 0; place < diagrams.Order.Length; place++)
        {
            if (open.Asks(place))
            {
                var (worst, total) = open.LeftBy(place);
                all.Add((worst, total, ReadOf(policy, diagrams.Order[place])));
            }
        }

        all.Sort();
        return all.ConvertAll(left => (left.Read, left.Worst, left.Total));
    }

    private static int ReadOf(CompiledPolicy policy, DiagramVariable variable) =>
        variable.List is { } list ? policy.ReadOfList[list.Index] : policy.ReadOfInput[variable.Input];

    private static void MarkAll(CompiledPolicy policy, Workspace workspace, Span<ulong> kept)
    {
        for (var input = 0; input < policy.Inputs.Length; input++)
        {
            Mark(kept, policy.ReadOfInput[input], workspace.Openness[input] != Openness.Closed);
        }

        for (var list = 0; list < policy.Lists.Length; list++)
        {
            Mark(kept, policy.ReadOfList[list], workspace.ListOpenness[list] != Openness.Closed);
        }
    }

    private static int ByDiagram(CompiledPolicy policy, Workspace workspace, LevelDiagrams diagrams, Adjustment? adjustment, Span<ulong> kept)
    {
        var open = workspace.Walk.OpenDiagram;
        open.Fill(diagrams, adjustment, workspace);
        var first = int.MaxValue;
        var least = (Worst: int.MaxValue, Total: int.MaxValue);
        for (var place = 0; place < diagrams.Order.Length; place++)
        {
            if (!open.Asks(place))
            {
                continue;
            }

            var read = ReadOf(policy, diagrams.Order[place]);
            Mark(kept, read, true);
            var left = open.LeftBy(place);
            if (left.CompareTo(least) is var compared && (compared < 0 || (compared == 0 && read < first)))
            {
                (first, least) = (read, left);
            }
        }

        return first == int.MaxValue ? -1 : first;
    }

    /// <summary>Lets one determinant after another stand still while the others run, and compares.</summary>
    private static void ByWalk(TieringOutcome outcome, int scale, Adjustment? adjustment, Span<ulong> kept)
    {
        var policy = outcome.Compiled;
        var workspace = outcome.Workspace;
        var walk = workspace.Walk;
        if (!walk.Completions.Start(workspace, withUncertain: true))
        {
            return;
        }

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
                    var open = walk.Completions.Open[index];
                    Mark(kept, open < policy.Inputs.Length ? policy.ReadOfInput[open] : policy.ReadOfList[open - policy.Inputs.Length], true);
                    break;
                }
            }
        }

        walk.Completions.Restore(workspace);
    }

    private static void Mark(Span<ulong> kept, int read, bool isKept) =>
        kept[read >> 6] |= isKept ? 1UL << (read & 63) : 0;
}
