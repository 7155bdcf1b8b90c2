namespace Noms.Tiering.Deciding;

/// <summary>
/// The greatest or least of several variables, whose cells read as cells of the output, -1 for one that is none.
/// </summary>
internal sealed class ExtremeStep(Variable output, bool isGreatest, bool mayBeNone, CellReading[] sources) : Step
{
    public override Variable Output => output;

    public override IEnumerable<Variable> Reads => sources.Select(s => s.Variable);

    public bool IsGreatest => isGreatest;

    public CellReading[] Sources => sources;

    public override void Run(CellSpace workspace)
    {
        // For the greatest, none counts below every value and is passed over by itself. For the least it would win, so it
        // is put above every value, and comes back as none only when it is all there is.
        long low = -1;
        long high = -1;
        var first = true;
        foreach (var source in sources)
        {
            var (least, greatest) = Bounds(workspace, source);
            low = first ? least : isGreatest ? Math.Max(low, least) : Math.Min(low, least);
            high = first ? greatest : isGreatest ? Math.Max(high, greatest) : Math.Min(high, greatest);
            first = false;
        }

        if (!isGreatest && mayBeNone)
        {
            // With the none of the least above all others, an interval that reaches it holds none, the least cell of all.
            var reachesNone = high == int.MaxValue;
            var highest = reachesNone ? HighestValue(workspace) : high;
            low = reachesNone ? -1 : low;
            high = highest;
        }

        workspace.Set(output, Cell(low), Cell(high));
    }

    private static int Cell(long value) => (int)(value < 0 ? 0 : value);

    private (long Least, long Greatest) Bounds(CellSpace workspace, CellReading source)
    {
        if (isGreatest)
        {
            return MapStep.Span(workspace, source);
        }

        long least = int.MaxValue;
        long greatest = -1;
        for (var cell = workspace.Low[source.Variable.Index]; cell <= workspace.High[source.Variable.Index]; cell++)
        {
            var value = source.ByCell[cell] < 0 ? int.MaxValue : source.ByCell[cell];
            least = Math.Min(least, value);
            greatest = Math.Max(greatest, value);
        }

        return (least, greatest);
    }

    /// <summary>The greatest value that the least can take when at least one source has one; -1 when none can.</summary>
    private long HighestValue(CellSpace workspace)
    {
        long highest = -1;
        long bound = int.MaxValue;
        foreach (var source in sources)
        {
            long greatest = -1;
            var canBeNone = false;
            for (var cell = workspace.Low[source.Variable.Index]; cell <= workspace.High[source.Variable.Index]; cell++)
            {
                greatest = Math.Max(greatest, source.ByCell[cell]);
                canBeNone |= source.ByCell[cell] < 0;
            }

            highest = Math.Max(highest, greatest);
            if (!canBeNone)
            {
                bound = Math.Min(bound, greatest);
            }
        }

        return Math.Min(highest, bound);
    }
}
