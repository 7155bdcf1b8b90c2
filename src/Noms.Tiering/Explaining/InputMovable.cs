namespace Noms.Tiering.Explaining;

/// <summary>A determinant of one value.</summary>
internal sealed class InputMovable : Movable
{
    private readonly ValueLine _line;
    private readonly ValueCell? _from;
    private readonly Dictionary<int, ValueCell> _nearest = [];
    private readonly List<(int Cell, int Crossed)> _moves = [];

    public InputMovable(ValueLine line, int order, Fact? fact)
        : base(line.Input.Use.Determinant, order, fact)
    {
        _line = line;
        Start = fact?.Value ?? line.Input.Use.StandIn ?? FactValue.NotRecorded;
        _from = Start.IsRecorded ? line.CellOf(Start) : null;
        foreach (var cells in line.Cells.GroupBy(c => c.Cell))
        {
            // What the engine cannot tell from the present value is no move, unless it is not recorded yet.
            if (!IsMissing && cells.Contains(_from))
            {
                continue;
            }

            var nearest = cells.MinBy(Crossed)!;
            _nearest.Add(cells.Key, nearest);
            _moves.Add((cells.Key, Crossed(nearest)));
        }
    }

    /// <summary>The value from which it moves: the present one, or what stands in for it; not recorded where it is open.</summary>
    public FactValue Start { get; }

    public ValueLine Line => _line;

    public override IReadOnlyList<(int Cell, int Crossed)> Moves => _moves;

    public override FactValue ValueIn(int cell) => ValueIn(_nearest[cell]);

    public FactValue ValueIn(ValueCell cell) => _line.NearestIn(cell, Start);

    /// <summary>How many cells lie between the present value and a cell; to record what is missing crosses one at least.</summary>
    public int Crossed(ValueCell to) => _from is null ? 1 : Math.Max(IsMissing ? 1 : 0, ValueLine.Crossed(_from, to));
}
