using Noms.Tiering.Deciding;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Assurance.Differences;

/// <summary>
/// Brings the engine's diagrams over to the axes of a joint space, with what one stage makes of what is missing: the cell of a stand-in, or over all values
/// of what is open the least (or greatest) that comes of them.
/// </summary>
/// <param name="space">The space.</param>
/// <param name="uses">By id, what a missing determinant means.</param>
/// <param name="fold">What is taken of two values to which something open may bring a diagram; neither order nor number may matter to it.</param>
internal sealed class JointReading(JointSpace space, IReadOnlyDictionary<string, DeterminantUse> uses, Func<long, long, long> fold)
{
    private readonly Dictionary<int, int> _known = [];

    public int Of(int source)
    {
        if (_known.TryGetValue(source, out var known))
        {
            return known;
        }

        var result = Make(source);
        _known.Add(source, result);
        return result;
    }

    private int Make(int source)
    {
        var place = space.Source.VariableOf(source);
        if (place < 0)
        {
            return space.Store.Terminal(space.Source.ValueOf(source));
        }

        var children = space.Source.ChildrenOf(source).Select(Of).ToArray();
        var variable = space.Maker.Order[place];
        if (variable.List is not null || variable.Input >= 0)
        {
            return OfAxis(space.AxisOf(variable), children);
        }

        space.Algebra.StartAnew();
        if (space.FallbackOf(variable.Variable!) is { } fallback)
        {
            return OfFallback(fallback, children);
        }

        return space.Algebra.Choose(Recorded(space.RecordedBy(variable.Variable!)!), children[1], children[0]);
    }

    private int Recorded(Determinant determinant)
    {
        var axis = space.AxisOf(determinant);
        return space.Where(axis, cell => cell != axis.Missing);
    }

    /// <summary>The first that is recorded is taken; the very first too where none is.</summary>
    private int OfFallback(FallbackChoice fallback, int[] children)
    {
        var result = children[0];
        for (var place = children.Length - 1; place >= 0; place--)
        {
            result = space.Algebra.Choose(Recorded(fallback.Determinants[place]), children[place], result);
        }

        return result;
    }

    private int OfAxis(JointAxis axis, int[] children)
    {
        var missing = uses[axis.Determinant.Id].StandIn is { } standIn
            ? children[space.CellOf(axis, standIn)]
            : children.Where((_, cell) => axis.Exists[cell]).Distinct().Aggregate((left, right) =>
            {
                space.Algebra.StartAnew();
                return space.Algebra.Join(left, right, fold);
            });
        int[] all = [.. children, missing];
        if (Array.TrueForAll(all, child => space.Store.VariableOf(child) is var below && (below < 0 || below > axis.Place)))
        {
            return space.Store.Node(axis.Place, all);
        }

        // Something asks for the axis, or for one before it, further down: put the axis where it belongs.
        var result = missing;
        for (var cell = 0; cell < children.Length; cell++)
        {
            var here = cell;
            space.Algebra.StartAnew();
            result = space.Algebra.Choose(space.Where(axis, c => c == here), children[cell], result);
        }

        return result;
    }
}
