using Noms.Tiering.Deciding;

namespace Noms.Tiering.Explaining;

/// <summary>
/// Finds the nearest changes by deciding the case with every change of one determinant, then of every two, and so on, where a diagram is too
/// large. It stops before the number of determinants for which there would be too many cases to decide, and says so.
/// </summary>
internal sealed class TriedSearch(TieringOutcome probe, TieringCase tieringCase, DateOnly asOf, MovableSet movables)
{
    private const int MostCases = 20_000;
    private const long MostCompletions = 4_000_000;

    /// <summary>Looks for the levels of some scales.</summary>
    public void Search(IReadOnlyCollection<(int Scale, ScaleFinds Finds)> scales)
    {
        var mostCases = MostOf();
        var moves = movables.All.Select(m => (long)m.Moves.Count).ToArray();
        var decided = 0L;
        for (var size = 0; ; size++)
        {
            decided += size > moves.Length ? 0 : Cases(moves, size);
            foreach (var (_, finds) in scales)
            {
                finds.SearchedTo = size > moves.Length ? ShortestPaths.Never : size - 1;
            }

            if (size > moves.Length || decided > mostCases || scales.All(s => Array.TrueForAll(s.Finds.Levels, l => l.Fewest < size)))
            {
                return;
            }

            Try(size, 0, FoundChange.Nothing, scales);
        }
    }

    /// <summary>How many cases may be decided: fewer where each has many ways to turn out, which are gone through one by one.</summary>
    private long MostOf()
    {
        Evaluation.Decide(tieringCase.Flat, asOf, probe);
        var workspace = probe.Workspace;
        return Array.TrueForAll(probe.Compiled.Levels, l => l.CanTell(0, workspace)) || !workspace.Walk.Completions.Start(workspace, withUncertain: true)
            ? MostCases
            : Math.Min(MostCases, MostCompletions / workspace.Walk.Completions.Count);
    }

    /// <summary>How many cases change so many determinants: what the products of so many of the numbers add up to.</summary>
    private static long Cases(long[] moves, int size)
    {
        var sums = new long[size + 1];
        sums[0] = 1;
        foreach (var count in moves)
        {
            for (var taken = size; taken > 0; taken--)
            {
                sums[taken] = Math.Min(MostCases + 1L, sums[taken] + (sums[taken - 1] * count));
            }
        }

        return sums[size];
    }

    private void Try(int left, int from, FoundChange sofar, IReadOnlyCollection<(int Scale, ScaleFinds Finds)> scales)
    {
        if (left == 0)
        {
            Evaluation.Decide(
                tieringCase.With([.. sofar.Moves.Select(m => m.Movable.FactIn(m.Cell))]).Flat, asOf, probe);
            foreach (var (scale, finds) in scales)
            {
                if (probe.LevelOf(scale) is { } level)
                {
                    finds.Levels[level.Index].Add(sofar);
                }
            }

            return;
        }

        for (var index = from; index <= movables.All.Length - left; index++)
        {
            var movable = movables.All[index];
            foreach (var (cell, crossed) in movable.Moves)
            {
                Try(left - 1, index + 1, sofar.And(movable, new Edge(1, crossed, cell)), scales);
            }
        }
    }
}
