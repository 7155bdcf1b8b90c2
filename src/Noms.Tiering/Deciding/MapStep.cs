namespace Noms.Tiering.Deciding;

/// <summary>Cells of one variable become cells of another: bands.</summary>
internal sealed class MapStep(Variable output, CellReading source) : Step
{
    public override Variable Output => output;

    public override IEnumerable<Variable> Reads => [source.Variable];

    public CellReading Source => source;

    public override void RunKnown(CellSpace workspace)
    {
        var cell = (int)source.ByCell[workspace.Low[source.Variable.Index]];
        workspace.Set(output, cell, cell);
    }

    public override void Run(CellSpace workspace)
    {
        var (low, high) = Span(workspace, source);
        workspace.Set(output, (int)low, (int)high);
    }

    /// <summary>The least and the greatest of what a reading makes of the cells that are still possible.</summary>
    public static (long Low, long High) Span(CellSpace workspace, CellReading reading)
    {
        var cell = workspace.Low[reading.Variable.Index];
        var last = workspace.High[reading.Variable.Index];
        var low = reading.ByCell[cell];
        var high = low;
        while (cell < last)
        {
            cell++;
            low = Math.Min(low, reading.ByCell[cell]);
            high = Math.Max(high, reading.ByCell[cell]);
        }

        return (low, high);
    }
}
