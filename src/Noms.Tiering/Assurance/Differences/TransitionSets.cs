using System.Collections.Immutable;

namespace Noms.Tiering.Assurance.Differences;

/// <summary>Sets of from-what-to-what, each by a number that a diagram can come to; 0 is the empty one.</summary>
internal sealed class TransitionSets
{
    private readonly List<ImmutableSortedSet<(int Before, int After)>> _sets = [[]];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal) { [""] = 0 };
    private readonly Dictionary<(long, long), long> _unions = [];

    public ImmutableSortedSet<(int Before, int After)> this[long number] => _sets[(int)number];

    public long Single(long before, long after) => NumberOf([((int)before, (int)after)]);

    public long Union(long left, long right)
    {
        if (left == right || right == 0)
        {
            return left;
        }

        if (left == 0)
        {
            return right;
        }

        var key = (Math.Min(left, right), Math.Max(left, right));
        if (!_unions.TryGetValue(key, out var number))
        {
            number = NumberOf(this[left].Union(this[right]));
            _unions.Add(key, number);
        }

        return number;
    }

    private int NumberOf(ImmutableSortedSet<(int Before, int After)> set)
    {
        var text = string.Join(';', set);
        if (!_places.TryGetValue(text, out var number))
        {
            number = _sets.Count;
            _sets.Add(set);
            _places.Add(text, number);
        }

        return number;
    }
}
