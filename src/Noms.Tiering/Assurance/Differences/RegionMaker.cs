using System.Collections.Immutable;
using System.Numerics;

namespace Noms.Tiering.Assurance.Differences;

/// <summary>Tells where a change lets decisions differ, in few regions.</summary>
internal sealed class RegionMaker(JointPolicy joint, JointSpace space, JointWitness witnesses, int mostRegions)
{
    private readonly DifferenceDirection[] _directions = [DifferenceDirection.Up, DifferenceDirection.Down, DifferenceDirection.Other];
    private readonly TransitionSets _sets = new();
    private readonly CellWords _words = new(joint.Compiled);
    private readonly JointCount _count = new(space);

    /// <summary>What one change makes of one aspect: from what to what, where the two policies differ in the end.</summary>
    public int Differing(Aspect aspect, int stage)
    {
        if (aspect.Roots[stage] == aspect.Roots[stage + 1] || aspect.Roots[0] == aspect.Roots[^1])
        {
            return space.Store.Terminal(0);
        }

        space.Algebra.StartAnew();
        var steps = space.Algebra.Join(
            aspect.Roots[stage], aspect.Roots[stage + 1], (before, after) => before == after || before < 0 || after < 0 ? 0 : _sets.Single(before, after));
        space.Algebra.StartAnew();
        var inTheEnd = space.Algebra.Join(aspect.Roots[0], aspect.Roots[^1], (before, after) => before == after ? 0 : 1);
        return Existing(space.Algebra.Join(steps, inTheEnd, (step, differs) => differs != 0 ? step : 0));
    }

    public IEnumerable<DifferenceRegion> Regions(Aspect aspect, int differing, ImmutableArray<FreeVariable> variables)
    {
        if (differing == space.Store.Terminal(0))
        {
            return [];
        }

        // First by what exactly comes about; else by direction, each with as few determinants as it takes.
        var boxes = Cover(differing, variables, set => set, mostRegions) ?? [.. Directed(aspect, differing).SelectMany(one => Fewest(one, variables))];
        return boxes.Select(box => Region(aspect, box.Differing, box.Variables, box.Box)).Where(r => r.Differing > 0)
            .OrderByDescending(r => r.Differing).ThenBy(r => r.ToString(), StringComparer.Ordinal);
    }

    /// <summary>What goes up, what goes down, and the rest.</summary>
    private IEnumerable<int> Directed(Aspect aspect, int differing) => _directions.Select(direction =>
    {
        space.Algebra.StartAnew();
        return space.Algebra.Map(differing, set => set != 0 && AspectWords.DirectionOf(aspect, _sets[set]) == direction ? set : 0);
    }).Where(node => node != space.Store.Terminal(0));

    private List<(int Differing, ImmutableArray<FreeVariable> Variables, CellBox Box)> Fewest(int differing, ImmutableArray<FreeVariable> variables)
    {
        var most = Math.Max(1, mostRegions / 2);
        var boxes = Cover(differing, variables, set => Math.Min(set, 1), most);
        while (boxes is null)
        {
            // Of the variables one goes without which the fewest boxes are needed, and of several such the one that leaves the boxes smallest.
            var covers = variables.Select(v => variables.Remove(v)).Select(left => (Left: left, Cover: Cover(differing, left, set => Math.Min(set, 1), 4 * mostRegions))).ToList();
            var (fewer, cover) = covers.MinBy(c => (c.Cover?.Count ?? int.MaxValue, c.Cover?.Aggregate(BigInteger.Zero, (sum, box) => sum + _count.Of(Inside(box.Variables, box.Box)))));
            variables = fewer;
            boxes = cover is null || cover.Count > most ? null : cover;
        }

        return boxes;
    }

    private List<(int Differing, ImmutableArray<FreeVariable> Variables, CellBox Box)>? Cover(
        int differing, ImmutableArray<FreeVariable> variables, Func<long, long> classOf, int most)
    {
        var projection = new Projection(space, variables);
        var classes = projection.Of(differing, _sets.Union);
        space.Algebra.StartAnew();
        classes = space.Algebra.Map(classes, classOf);
        var possible = projection.Of(space.Store.Terminal(1), Math.Max);
        var cover = new BoxCover(space.Store, space.Algebra, variables);
        var all = new List<CellBox>();
        foreach (var one in space.ValuesOf(classes).Where(value => value != 0).Order())
        {
            space.Algebra.StartAnew();
            var wanted = space.Algebra.Map(classes, value => value == one ? 1 : 0);
            var forbidden = space.Algebra.Join(classes, possible, (value, can) => can != 0 && value != one ? 1 : 0);
            if (cover.Cover(wanted, forbidden, most - all.Count) is not { } boxes)
            {
                return null;
            }

            all.AddRange(boxes);
        }

        return [.. all.Select(box => (differing, variables, box))];
    }

    private int Inside(ImmutableArray<FreeVariable> variables, CellBox box) => variables.Where(v => !box.IsFree(v.Place)).Aggregate(
        space.Store.Terminal(1), (sofar, variable) => space.Algebra.Join(sofar, InCells(variable, box[variable.Place]), (l, r) => l & r));

    private DifferenceRegion Region(Aspect aspect, int differing, ImmutableArray<FreeVariable> variables, CellBox box)
    {
        var asked = variables.Where(v => !box.IsFree(v.Place)).ToList();
        var inside = Inside(variables, box);
        space.Algebra.StartAnew();
        var here = space.Algebra.Join(differing, inside, (set, isIn) => isIn != 0 ? set : 0);
        var transitions = space.ValuesOf(Existing(here)).SelectMany(set => _sets[set]).ToImmutableSortedSet();
        return new DifferenceRegion
        {
            Subject = aspect.Id,
            Title = aspect.Title,
            Conditions = [.. asked.Select(v => new RegionCondition((v.Derived?.Original ?? v.Axis!.Determinant).Id, _words.Of(v, box[v.Place])))],
            Transitions = AspectWords.Of(aspect, transitions),
            Direction = AspectWords.DirectionOf(aspect, transitions),
            Combinations = _count.Of(inside),
            Differing = _count.Of(here),
            Witness = WitnessOf(aspect, here),
        };
    }

    /// <summary>Rather a case with which no other change has to do: from the first policy to the second it goes as with this change.</summary>
    private DifferenceWitness? WitnessOf(Aspect aspect, int here)
    {
        space.Algebra.StartAnew();
        var inTheEnd = space.Algebra.Join(aspect.Roots[0], aspect.Roots[^1], (before, after) => before < 0 || after < 0 ? 0 : _sets.Single(before, after));
        var alone = space.Algebra.Join(here, inTheEnd, (step, whole) => step == whole ? step : 0);
        return witnesses.Of(alone == space.Store.Terminal(0) ? here : alone, aspect);
    }

    private int InCells(FreeVariable variable, bool[] cells)
    {
        space.Algebra.StartAnew();
        return variable.Axis is { } axis
            ? space.Where(axis, cell => cells[cell])
            : space.Algebra.Map(variable.Function, cell => cells[(int)cell] ? 1 : 0);
    }

    private int Existing(int node) => space.Axes.Where(a => a.Exists.Contains(false)).Aggregate(node, (sofar, axis) =>
    {
        space.Algebra.StartAnew();
        return space.Algebra.Join(sofar, space.Where(axis, cell => axis.Exists[cell]), (one, exists) => exists != 0 ? one : 0);
    });
}
