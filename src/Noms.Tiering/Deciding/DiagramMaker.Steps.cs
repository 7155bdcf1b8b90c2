namespace Noms.Tiering.Deciding;

// How the steps from one variable to the next become diagrams.
internal sealed partial class DiagramMaker
{
    private int NodeOf(Step step)
    {
        switch (step)
        {
            case BooleanStep boolean:
                return NodeOf(boolean.Condition);
            case MapStep map:
                return NodeOf(map.Source);
            case FallbackStep fallback:
                {
                    var result = NodeOf(fallback.Sources[0]);
                    for (var place = 1; place < fallback.Sources.Length; place++)
                    {
                        var taken = place;
                        var isTaken = _algebra.Map(NodeOf(fallback.Selector), cell => cell == taken ? 1 : 0);
                        result = _algebra.Choose(isTaken, NodeOf(fallback.Sources[place]), result);
                    }

                    return result;
                }

            case ExtremeStep extreme:
                {
                    var result = _store.Terminal(Nothing);
                    foreach (var source in extreme.Sources)
                    {
                        result = _algebra.Join(
                            result,
                            NodeOf(source),
                            (left, right) => left < 0 ? right : right < 0 ? left : extreme.IsGreatest ? Math.Max(left, right) : Math.Min(left, right));
                    }

                    return _algebra.Map(result, cell => Math.Max(cell, 0));
                }

            case TableStep table:
                return _algebra.Join(NodeOf(table.Rows), NodeOf(table.Columns), (row, column) => table.Cells[row][column]);
            case FirstStep first:
                {
                    var result = _store.Terminal(0);
                    for (var place = first.Branches.Length - 1; place >= 0; place--)
                    {
                        var branch = first.Branches[place];
                        var value = branch.Of is { } of ? NodeOf(of) : _store.Terminal(branch.Cell);
                        result = branch.When is { } when ? _algebra.Choose(NodeOf(when), value, result) : value;
                    }

                    return result;
                }

            case SumStep sum:
                {
                    var result = _store.Terminal(0);
                    foreach (var group in sum.Groups)
                    {
                        var points = NodeOf(group[0]);
                        for (var item = 1; item < group.Length; item++)
                        {
                            points = _algebra.Highest(points, NodeOf(group[item]));
                        }

                        result = _algebra.Join(result, points, (left, right) => left + right);
                    }

                    return _algebra.Map(result, total => sum.CellOf(total));
                }

            default:
                throw new InvalidOperationException($"A step of type {step.GetType().Name} has no diagram.");
        }
    }
}
