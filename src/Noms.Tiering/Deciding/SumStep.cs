namespace Noms.Tiering.Deciding;

/// <summary>A count or a score: a sum of points, of which groups count only their greatest, cut at bounds into cells.</summary>
internal sealed class SumStep(Variable output, CellReading[][] groups, long[] bounds) : Step
{
    public override Variable Output => output;

    public override IEnumerable<Variable> Reads => groups.SelectMany(g => g).Select(r => r.Variable);

    /// <summary>Where its cells begin, beside the first.</summary>
    public long[] Bounds => bounds;

    /// <summary>The items by group; an item that stands alone is a group of one.</summary>
    public CellReading[][] Groups => groups;

    public override void Run(CellSpace workspace)
    {
        var (low, high) = Span(workspace);
        workspace.Set(output, CellOf(low), CellOf(high));
    }

    /// <summary>The least and the greatest that it can come to.</summary>
    public (long Low, long High) Span(CellSpace workspace)
    {
        long low = 0;
        long high = 0;
        foreach (var group in groups)
        {
            var (least, greatest) = MapStep.Span(workspace, group[0]);
            for (var index = 1; index < group.Length; index++)
            {
                var (otherLeast, otherGreatest) = MapStep.Span(workspace, group[index]);
                least = Math.Max(least, otherLeast);
                greatest = Math.Max(greatest, otherGreatest);
            }

            low += least;
            high += greatest;
        }

        return (low, high);
    }

    /// <summary>The cell of a sum.</summary>
    public int CellOf(long sum)
    {
        var cell = 0;
        foreach (var bound in bounds)
        {
            cell += bound <= sum ? 1 : 0;
        }

        return cell;
    }
}
