using Noms.Tiering.Deciding;

namespace Noms.Tiering.Explaining;

/// <summary>
/// What a scale comes to as a function of changes: at each node one determinant stays as it is or moves to a cell. Where something open stays,
/// the node stands for all of its cells together: for the level that the facts allow.
/// </summary>
internal sealed class ChangeDiagram
{
    private const int NodeLimit = 400_000;
    private const int StepLimit = 2_000_000;

    private readonly LevelDiagrams _source;
    private readonly Slot[] _slots;
    private readonly NodeStore _store = new(NodeLimit);
    private readonly DiagramAlgebra _algebra;
    private readonly Func<long, long, long> _together;
    private readonly Func<long, long> _levelOf;
    private readonly Dictionary<int, int> _extended = [];

    /// <summary>Makes it.</summary>
    /// <param name="source">The scale's outcome over the cells of the case.</param>
    /// <param name="slots">What each of its variables may do.</param>
    /// <param name="levelOf">The final level of what the outcome gives, as its place.</param>
    /// <param name="missingGivesHighest">Whether the scale takes the highest of the levels that missing facts leave.</param>
    /// <exception cref="DiagramTooLargeException">It would be too large.</exception>
    public ChangeDiagram(LevelDiagrams source, Slot[] slots, Func<long, long> levelOf, bool missingGivesHighest)
    {
        _source = source;
        _slots = slots;
        _levelOf = levelOf;
        _algebra = new DiagramAlgebra(_store, StepLimit);
        _together = missingGivesHighest
            ? (left, right) => Level(Math.Max(left / 2, right / 2), left & right & 1)
            : (left, right) => Level(Math.Min(left / 2, right / 2), left & right & 1);
        Root = Extend(source.Roots[0]);
    }

    public int Root { get; }

    /// <summary>What its variables may do, by their place.</summary>
    public ReadOnlySpan<Slot> Slots => _slots;

    /// <summary>The place of the variable that a node asks for; -1 for a terminal.</summary>
    public int PlaceOf(int node) => _store.VariableOf(node);

    /// <summary>By edge of the node's slot, where it leads.</summary>
    public int[] ChildrenOf(int node) => _store.ChildrenOf(node);

    /// <summary>The level of a terminal; -1 where something stands in its place.</summary>
    public int LevelOf(int node) => _store.ValueOf(node) % 2 == 0 ? (int)_store.ValueOf(node) / 2 : -1;

    // A status counts as met only where it is, whatever is open.
    private static long Level(long level, long instead) => (level * 2) + instead;

    private int Extend(int node)
    {
        if (_extended.TryGetValue(node, out var result))
        {
            return result;
        }

        var place = _source.VariableOf(node);
        if (place < 0)
        {
            result = _store.Terminal(Level(_levelOf(_source.ValueOf(node) >> 1), _source.ValueOf(node) & 1));
        }
        else
        {
            var slot = _slots[place];
            var children = new int[slot.Edges.Length];
            for (var edge = 0; edge < children.Length; edge++)
            {
                children[edge] = slot.Edges[edge].Cell is >= 0 and var cell ? Extend(_source.ChildOf(node, cell)) : Stay(node, slot);
            }

            result = _store.Node(place, children);
        }

        _extended.Add(node, result);
        return result;
    }

    private int Stay(int node, Slot slot)
    {
        var result = Extend(_source.ChildOf(node, slot.Kept[0]));
        foreach (var child in slot.Kept.Skip(1).Select(cell => Extend(_source.ChildOf(node, cell))).Distinct())
        {
            result = child == result ? result : _algebra.Join(result, child, _together);
        }

        return slot.LiftsInstead ? _algebra.Map(result, value => value - (value % 2)) : result;
    }
}
