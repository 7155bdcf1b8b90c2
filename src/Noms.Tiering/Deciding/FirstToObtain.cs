using System.Collections.Immutable;

namespace Noms.Tiering.Deciding;

/// <summary>
/// Which of the determinants that keep a level open to obtain first: the one whose worst answer leaves fewest levels possible;
/// of several, the one with the fewest in total over its answers; then the first in policy order. An answer is one cell.
/// </summary>
internal static class FirstToObtain
{
    /// <param name="outcome">The outcome, whose workspace still holds the case.</param>
    /// <param name="scale">The scale's place.</param>
    /// <param name="keptOpenBy">The determinants to choose from, in policy order.</param>
    /// <returns>The determinant; null where nothing is open or there is too much to walk.</returns>
    public static Determinant? Find(TieringOutcome outcome, int scale, ImmutableArray<Determinant> keptOpenBy)
    {
        var policy = outcome.Compiled;
        var diagrams = (outcome.AdjustedOf(scale) is null ? policy.Levels : policy.Classes)[scale];
        if (keptOpenBy.IsEmpty || outcome.IsPossibleAtMost(scale) || !diagrams.CanTell(0, outcome.Workspace))
        {
            return null;
        }

        Determinant? first = null;
        var least = (Worst: int.MaxValue, Total: int.MaxValue);
        foreach (var determinant in keptOpenBy)
        {
            var left = determinant.Kind == DeterminantKind.List
                ? OfList(outcome, scale, diagrams, Array.Find(policy.Lists, l => l.Use.Determinant == determinant)!)
                : OfInput(outcome, scale, diagrams, Array.FindIndex(policy.Inputs, i => i.Use.Determinant == determinant));
            if (left.CompareTo(least) < 0)
            {
                first = determinant;
                least = left;
            }
        }

        return first;
    }

    private static (int Worst, int Total) OfInput(TieringOutcome outcome, int scale, LevelDiagrams diagrams, int index)
    {
        var workspace = outcome.Workspace;
        var variable = outcome.Compiled.Inputs[index].Variable;
        var (openness, low, high) = (workspace.Openness[index], workspace.Low[variable.Index], workspace.High[variable.Index]);
        var left = (Worst: 0, Total: 0);
        workspace.Openness[index] = Openness.Closed;
        for (var cell = 0; cell < variable.CellCount; cell++)
        {
            workspace.Set(variable, cell, cell);
            left = Add(left, outcome, scale, diagrams);
        }

        workspace.Openness[index] = openness;
        workspace.Set(variable, low, high);
        return left;
    }

    private static (int Worst, int Total) OfList(TieringOutcome outcome, int scale, LevelDiagrams diagrams, ListVariable list)
    {
        var workspace = outcome.Workspace;
        var left = (Worst: 0, Total: 0);
        var openness = workspace.ListOpenness[list.Index];
        workspace.ListOpenness[list.Index] = Openness.Closed;
        for (var joint = 0; joint < list.Space.Count; joint++)
        {
            if (workspace.Walk.IsReached(list, joint))
            {
                workspace.Walk.Take(list, joint);
                left = Add(left, outcome, scale, diagrams);
            }
        }

        workspace.ListOpenness[list.Index] = openness;
        return left;
    }

    private static (int Worst, int Total) Add((int Worst, int Total) left, TieringOutcome outcome, int scale, LevelDiagrams diagrams)
    {
        var workspace = outcome.Workspace;
        var levels = outcome.AdjustedOf(scale) is null
            ? (ulong)workspace.Walk.Reach(diagrams, diagrams.Roots[0], workspace, withUncertain: true)
            : OverrideStage.Reach(outcome.Adjustments, scale, diagrams, workspace);
        var count = (int)ulong.PopCount(levels);
        return (Math.Max(left.Worst, count), left.Total + count);
    }
}
