using System.Collections.Immutable;

namespace Noms.Tiering.Explaining;

/// <summary>
/// The nearest changes in a diagram, exactly: from the terminals up, the fewest changes by which each node reaches each level, and then for one
/// level the best sets of determinants of each node that lies on such a path.
/// </summary>
internal sealed class ShortestPaths
{
    /// <summary>More changes than there are determinants: not reached.</summary>
    public const int Never = int.MaxValue / 2;

    private readonly ChangeDiagram _diagram;
    private readonly int _levels;
    private readonly Dictionary<int, int[]> _fewest = [];

    public ShortestPaths(ChangeDiagram diagram, int levels)
    {
        _diagram = diagram;
        _levels = levels;
        Fewest = FewestFrom(diagram.Root);
    }

    /// <summary>By level, the fewest changes that reach it; <see cref="Never"/> where none do.</summary>
    public int[] Fewest { get; }

    /// <summary>The best sets of determinants that reach a level with the fewest changes, best first, at most so many.</summary>
    public ImmutableArray<FoundChange> Best(int level, int most) => Best(_diagram.Root, level, most, []);

    private int[] FewestFrom(int node)
    {
        if (_fewest.TryGetValue(node, out var fewest))
        {
            return fewest;
        }

        fewest = new int[_levels];
        Array.Fill(fewest, Never);
        var place = _diagram.PlaceOf(node);
        if (place < 0)
        {
            if (_diagram.LevelOf(node) is >= 0 and var level)
            {
                fewest[level] = 0;
            }
        }
        else
        {
            var edges = _diagram.Slots[place].Edges;
            var children = _diagram.ChildrenOf(node);
            for (var edge = 0; edge < children.Length; edge++)
            {
                var below = FewestFrom(children[edge]);
                for (var level = 0; level < _levels; level++)
                {
                    fewest[level] = Math.Min(fewest[level], below[level] + edges[edge].Changes);
                }
            }
        }

        _fewest.Add(node, fewest);
        return fewest;
    }

    private ImmutableArray<FoundChange> Best(int node, int level, int most, Dictionary<int, ImmutableArray<FoundChange>> known)
    {
        if (known.TryGetValue(node, out var best))
        {
            return best;
        }

        var place = _diagram.PlaceOf(node);
        if (place < 0)
        {
            best = [FoundChange.Nothing];
        }
        else
        {
            var slot = _diagram.Slots[place];
            var found = new List<FoundChange>();
            foreach (var (index, child) in _diagram.ChildrenOf(node).Index())
            {
                var edge = slot.Edges[index];
                if (_fewest[child][level] + edge.Changes == _fewest[node][level])
                {
                    found.AddRange(Best(child, level, most, known).Select(f => edge.Cell < 0 ? f : f.And(slot.Movable!, edge)));
                }
            }

            best = Distinct(found, most);
        }

        known.Add(node, best);
        return best;
    }

    /// <summary>The best of each set of determinants, best first.</summary>
    public static ImmutableArray<FoundChange> Distinct(IEnumerable<FoundChange> found, int most)
    {
        var kept = ImmutableArray.CreateBuilder<FoundChange>();
        foreach (var one in found.Order())
        {
            if (kept.Count == most)
            {
                break;
            }

            if (!kept.Any(one.IsOfSame))
            {
                kept.Add(one);
            }
        }

        return kept.ToImmutable();
    }
}
