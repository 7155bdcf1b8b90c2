using System.Collections.Immutable;

namespace Noms.Tiering.Policies.Reading;

/// <summary>
/// Things by name, in the order in which they were added; <see langword="null"/> for a name whose thing is faulty. All kinds of thing share
/// one kind of dictionary, so that a program that decides one case does not load one for each.
/// </summary>
internal sealed class ByName<T>
    where T : class
{
    private readonly Dictionary<string, object?> _things = new(StringComparer.Ordinal);

    public int Count => _things.Count;

    public IEnumerable<string> Names => _things.Keys;

    public T? this[string name]
    {
        get => _things.TryGetValue(name, out var thing) ? (T?)thing : null;
        set => _things[name] = value;
    }

    /// <summary>The things, without those that are faulty.</summary>
    public ImmutableArray<T> Things()
    {
        var things = new Parts<T>(Count);
        foreach (var thing in _things.Values)
        {
            if (thing is T found)
            {
                things.Add(found);
            }
        }

        return things.ToImmutable();
    }

    public bool Contains(string name) => _things.ContainsKey(name);

    public bool TryAdd(string name, T? thing) => _things.TryAdd(name, thing);
}
