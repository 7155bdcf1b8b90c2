using Noms.Tiering.Deciding;

namespace Noms.Tiering.Assurance.Space;

/// <summary>
/// Whether one diagram comes to less than another for some combination. It makes no node, and remembers the pairs that it went through, so that what was asked of one
/// variable is not asked again of the next.
/// </summary>
internal sealed class DiagramFall(NodeStore store)
{
    private readonly HashSet<(int From, int To)> _never = [];

    /// <summary>How many pairs it went through.</summary>
    public long Steps { get; private set; }

    /// <summary>Whether some combination brings the one to more than the other.</summary>
    public bool Is(int from, int to)
    {
        var waiting = new Stack<(int From, int To)>([(from, to)]);
        while (waiting.TryPop(out var pair))
        {
            if (pair.From == pair.To || !_never.Add(pair))
            {
                continue;
            }

            Steps++;
            var (left, right) = (store.VariableOf(pair.From), store.VariableOf(pair.To));
            if (left < 0 && right < 0)
            {
                if (store.ValueOf(pair.From) > store.ValueOf(pair.To))
                {
                    // Those on the way to it are not known to be never so.
                    _never.Clear();
                    return true;
                }

                continue;
            }

            var variable = left < 0 ? right : right < 0 ? left : Math.Min(left, right);
            var (ones, others) = (left == variable ? store.ChildrenOf(pair.From) : [], right == variable ? store.ChildrenOf(pair.To) : []);
            for (var cell = 0; cell < Math.Max(ones.Length, others.Length); cell++)
            {
                waiting.Push((ones.Length > 0 ? ones[cell] : pair.From, others.Length > 0 ? others[cell] : pair.To));
            }
        }

        return false;
    }
}
