using Noms.Tiering.Deciding;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Assurance.Analysis;

/// <summary>Determinants that the policy says grow worse one way, and that, growing worse, lower a level in some case.</summary>
internal sealed class DirectionChecks(PolicyWalk walk)
{
    public void Run()
    {
        for (var input = 0; input < walk.Compiled.Inputs.Length; input++)
        {
            var worse = walk.Compiled.Inputs[input].Use.Worse;
            if (worse == WorseDirection.NotStated || walk.Space.PlaceOf(input) < 0)
            {
                continue;
            }

            foreach (var scale in walk.Compiled.Scales)
            {
                Check(input, worse == WorseDirection.Upward, scale);
            }
        }
    }

    private void Check(int input, bool isUpward, ScaleCombination scale)
    {
        var space = walk.Space;
        var place = space.PlaceOf(input);
        var level = walk.LevelOf(scale);
        if (!space.PlacesIn(level).Contains(place))
        {
            return;
        }

        var order = new CellOrder(walk, walk.Compiled.Inputs[input].Use.Determinant);
        if (!MayFall(level, place, order, isUpward))
        {
            return;
        }

        int[] levels = [.. order.Cells.Select(cell => space.With(level, place, cell))];
        int[] domains = [.. order.Cells.Select(cell => space.With(walk.Domain, place, cell))];
        var found = new List<(int Least, int Greatest)>();

        // Neighbours first: what lies between two that fall explains others further apart.
        for (var apart = 1; apart < levels.Length; apart++)
        {
            for (var least = 0; least + apart < levels.Length; least++)
            {
                var greatest = least + apart;
                if (found.Exists(f => least <= f.Least && f.Greatest <= greatest))
                {
                    continue;
                }

                var (from, to) = isUpward ? (least, greatest) : (greatest, least);
                var falls = space.Both(space.Both(domains[from], domains[to]), space.Join(levels[from], levels[to], (before, after) => before > after ? 1 : 0));
                if (falls != space.Store.Terminal(0))
                {
                    found.Add((least, greatest));
                    Add(input, order, scale, falls, from, to);
                }
            }
        }
    }

    /// <summary>Whether it falls between neighbours, if every combination were one that a case can have: where it does not, no diagram needs to be made of it.</summary>
    private bool MayFall(int level, int place, CellOrder order, bool isUpward) => walk.Space.NodesAt(level, place).Any(node =>
    {
        var children = walk.Space.Store.ChildrenOf(node);
        return Enumerable.Range(0, order.Cells.Length - 1).Any(least =>
        {
            var (one, other) = (children[order.Cells[least]], children[order.Cells[least + 1]]);
            return isUpward ? walk.Space.Falls(one, other) : walk.Space.Falls(other, one);
        });
    });

    private void Add(int input, CellOrder order, ScaleCombination scale, int falls, int from, int to)
    {
        var space = walk.Space;
        var determinant = walk.Compiled.Inputs[input].Use.Determinant;
        var after = space.WitnessOf(space.Both(falls, space.IsIn(input, order.Cells[to])));
        var before = Nearest(space.WitnessOf(space.Both(falls, space.IsIn(input, order.Cells[from]))), after, input);
        List<PolicyRule> rules = [.. new[] { before, after }.OfType<TieringCase>().SelectMany(w => walk.Deciding(w, scale)).Distinct().OrderBy(r => r.Index)];
        var (high, low) = (before is null ? null : walk.Decide(before, scale), after is null ? null : walk.Decide(after, scale));
        walk.Findings.Add(new PolicyFinding
        {
            Code = FindingCodes.NotMonotone,
            Severity = FindingSeverity.Error,
            Message = $"`{determinant.Id}` growing worse lowers the level: {order.Text(from, from)} gives `{high?.Id}`, {order.Text(to, to)} gives `{low?.Id}`",
            Rules = [.. rules],
            Scale = scale.Scale,
            Determinant = determinant,
            Places = [walk.Findings.At($"/reads/{determinant.Id}"), .. walk.Findings.Of(rules)],
            Witness = before,
            Changed = after,
            IsProved = walk.Findings.IsProved,
        });
    }

    /// <summary>The case with the value that lies nearest to that of the other, so that the two show the step.</summary>
    private TieringCase? Nearest(TieringCase? one, TieringCase? other, int input)
    {
        var determinant = walk.Compiled.Inputs[input].Use.Determinant;
        if (one?.FactOf(determinant) is not { } from || other?.FactOf(determinant) is not { } to)
        {
            return one;
        }

        var line = walk.Space.Values.LineOf(input);
        return one.With([new Fact(determinant, line.NearestIn(line.CellOf(from.Value), to.Value))]);
    }
}
