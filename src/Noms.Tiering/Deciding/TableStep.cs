namespace Noms.Tiering.Deciding;

/// <summary>A value looked up by two variables.</summary>
internal sealed class TableStep(Variable output, CellReading rows, CellReading columns, int[][] cells) : Step
{
    public override Variable Output => output;

    public override IEnumerable<Variable> Reads => [rows.Variable, columns.Variable];

    public CellReading Rows => rows;

    public CellReading Columns => columns;

    public int[][] Cells => cells;

    public override void RunKnown(CellSpace workspace)
    {
        var row = rows.ByCell[workspace.Low[rows.Variable.Index]];
        var cell = cells[row][columns.ByCell[workspace.Low[columns.Variable.Index]]];
        workspace.Set(output, cell, cell);
    }

    public override void Run(CellSpace workspace)
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
