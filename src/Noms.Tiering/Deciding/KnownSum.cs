namespace Noms.Tiering.Deciding;

/// <summary>
/// A sum where everything is known. What its items give by a determinant of the case alone is added up by rows, many items at once.
/// </summary>
internal sealed class KnownSum : KnownStep
{
    private readonly SumStep _sum;
    private readonly Plane _plane;
    private readonly int[] _places;
    private readonly long[] _points;
    private readonly CellReading[][] _groups;

    public KnownSum(SumStep sum, Plane plane, InputRows rows, InputVariable[] inputs)
    {
        _sum = sum;
        _plane = plane;
        var ofInputs = sum.Groups.Where(g => g.Length == 1 && Array.Exists(inputs, i => i.Variable == g[0].Variable)).Select(g => g[0]).ToList();
        _groups = [.. sum.Groups.Where(g => g.Length > 1 || !ofInputs.Contains(g[0]))];
        _points = rows.Table.Points((input, cell) => ofInputs.Where(r => r.Variable == input.Variable).Sum(r => r.ByCell[cell]));
        _places =
        [
            .. rows.Places.Where((_, index) => rows.Table.Holds(rows.FirstRows[index], input => ofInputs.Exists(r => r.Variable == input.Variable))),
        ];
    }

    public override IEnumerable<Variable> Reads => _groups.SelectMany(g => g).Select(r => r.Variable);

    public override void Run(Workspace workspace)
    {
        long total = 0;
        foreach (var place in _places)
        {
            total += _points[workspace.Rows[place]];
        }

        foreach (var group in _groups)
        {
            var points = group[0].ByCell[workspace.Low[group[0].Variable.Index]];
            for (var index = 1; index < group.Length; index++)
            {
                points = Math.Max(points, group[index].ByCell[workspace.Low[group[index].Variable.Index]]);
            }

            total += points;
        }

        var cell = _sum.CellOf(total);
        workspace.Set(_sum.Output, cell, cell);
        _plane.Take(_sum.Output.Index, cell, workspace.Met);
    }
}
