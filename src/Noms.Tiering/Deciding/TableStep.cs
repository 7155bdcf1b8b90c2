namespace Noms.Tiering.Deciding;

/// <summary>A value looked up by two variables.</summary>
internal sealed class TableStep(Variable output, CellReading rows, CellReading columns, int[][] cells) : Step
{
    public Variable Output => output;

    public CellReading Rows => rows;

    public CellReading Columns => columns;

    public int[][] Cells => cells;

    public override void Run(Workspace workspace)
    {
        var low = int.MaxValue;
        var high = -1;
        for (var row = workspace.Low[rows.Variable.Index]; row <= workspace.High[rows.Variable.Index]; row++)
        {
            var line = cells[rows.ByCell[row]];
            for (var column = workspace.Low[columns.Variable.Index]; column <= workspace.High[columns.Variable.Index]; column++)
            {
                var cell = line[columns.ByCell[column]];
                low = Math.Min(low, cell);
                high = Math.Max(high, cell);
            }
        }

        workspace.Set(output, low, high);
    }
}
