using System.Collections.Immutable;

namespace Noms.Tiering.Assurance.Differences;

/// <summary>Makes cases of ways through the diagrams of two policies, and decides them under both.</summary>
internal sealed class JointWitness(PolicyPair pair, JointSpace space)
{
    private readonly TieringEngine _before = new(pair.Before.Policy);
    private readonly TieringEngine _after = new(pair.After.Policy);

    /// <summary>A case that brings a diagram to other than 0, if the two do decide it as the aspect's diagrams say; otherwise <see langword="null"/>.</summary>
    public DifferenceWitness? Of(int node, Aspect aspect)
    {
        var cells = Walk(node);
        var witness = Decide(CaseOf(cells), aspect);
        return AspectWords.Of(aspect, witness.Before) == ValueAt(aspect.Roots[0], cells)
            && AspectWords.Of(aspect, witness.After) == ValueAt(aspect.Roots[^1], cells)
            && ValueAt(aspect.Roots[0], cells) != ValueAt(aspect.Roots[^1], cells)
                ? witness
                : null;
    }

    /// <summary>A case decided under both.</summary>
    private DifferenceWitness Decide(TieringCase tieringCase, Aspect aspect)
    {
        var before = _before.Decide(tieringCase, space.Values.AsOf);
        var after = _after.Decide(tieringCase, space.Values.AsOf);
        return new DifferenceWitness
        {
            Case = tieringCase,
            AsOf = space.Values.AsOf,
            Before = before,
            After = after,
            OutcomeBefore = AspectWords.WordsOf(aspect, before),
            OutcomeAfter = AspectWords.WordsOf(aspect, after),
            DecidingBefore = Deciding(before, aspect),
            DecidingAfter = Deciding(after, aspect),
        };
    }

    /// <summary>The case that has certain cells.</summary>
    private TieringCase CaseOf(int[] cells)
    {
        var builder = TieringCase.Create("difference");
        foreach (var axis in space.Axes.Where(a => cells[a.Place] != a.Missing))
        {
            builder.WithFact(
                axis.Determinant,
                axis.List is not { } list ? space.Values.ValueIn(axis.Input, cells[axis.Place])
                    : FactValue.List(new FactList(cells[axis.Place] == 0 ? [] : space.Values.ListsOf(list).Of(cells[axis.Place]).Elements)));
        }

        return builder.Build();
    }

    private static ImmutableArray<string> Deciding(TieringDecision decision, Aspect aspect) =>
        aspect.Kind != AspectKind.Level || decision.State != DecisionState.Decided ? []
            : decision.Scales.First(s => s.Scale.Id == aspect.Id) is var scale
            ? [.. scale.Deciding.Concat(scale.DecidedByOneOf).Select(r => r.Id)]
            : [];

    /// <summary>What does not matter is left out where both have something to stand in for it, and otherwise has its first value.</summary>
    private int[] Walk(int node)
    {
        var cells = space.Axes.Select(axis => Preferred(axis).First(cell => axis.Exists[cell])).ToArray();
        while (space.Store.VariableOf(node) is >= 0 and var place)
        {
            var children = space.Store.ChildrenOf(node);
            cells[place] = Preferred(space.Axes[place]).First(cell => space.Axes[place].Exists[cell] && CanBe(children[cell], []));
            node = children[cells[place]];
        }

        return cells;
    }

    private IEnumerable<int> Preferred(JointAxis axis)
    {
        var known = Enumerable.Range(0, axis.Missing);
        return StandsIn(pair.Before, axis) && StandsIn(pair.After, axis) ? known.Prepend(axis.Missing) : known.Append(axis.Missing);
    }

    private static bool StandsIn(PolicySide side, JointAxis axis) => side.Uses.GetValueOrDefault(axis.Determinant.Id)?.IsOpenWhenMissing != true;

    private bool CanBe(int node, HashSet<int> seen)
    {
        if (space.Store.VariableOf(node) is not (>= 0 and var place))
        {
            return space.Store.ValueOf(node) != 0;
        }

        return seen.Add(node) && space.Store.ChildrenOf(node).Where((child, cell) => space.Axes[place].Exists[cell] && CanBe(child, seen)).Any();
    }

    private long ValueAt(int node, int[] cells)
    {
        while (space.Store.VariableOf(node) is >= 0 and var place)
        {
            node = space.Store.ChildrenOf(node)[cells[place]];
        }

        return space.Store.ValueOf(node);
    }
}
