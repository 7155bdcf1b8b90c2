using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Noms.Tiering.Policies;

/// <summary>What a profile entry says, by the key values joined with <c>/</c>.</summary>
/// <remarks>Not to be changed once it is made, and then safe to share between threads.</remarks>
internal sealed class ProfileLines
{
    private readonly Dictionary<string, string[]> _byKey = new(StringComparer.Ordinal);

    public ProfileLines()
    {
    }

    public ProfileLines(ImmutableDictionary<string, ImmutableArray<string>> values)
    {
        Values = values;
        foreach (var (key, lines) in values)
        {
            Add(key, lines);
        }
    }

    // Made when it is first asked for: a decision does without it, and a short run would spend a good part of its time on it.
    public ImmutableDictionary<string, ImmutableArray<string>> Values =>
        field ??= _byKey.ToImmutableDictionary(said => said.Key, said => Of(said.Key), StringComparer.Ordinal);

    /// <summary>Every line once, in the order of the keys.</summary>
    public HashSet<string> Distinct()
    {
        var distinct = new HashSet<string>(StringComparer.Ordinal);
        foreach (var lines in _byKey.Values)
        {
            distinct.UnionWith(lines);
        }

        return distinct;
    }

    public void Add(string key, ImmutableArray<string> lines) => _byKey[key] = ImmutableCollectionsMarshal.AsArray(lines)!;

    /// <summary>The lines of a key; none where there is no such key.</summary>
    public ImmutableArray<string> Of(string key) =>
        _byKey.TryGetValue(key, out var lines) ? ImmutableCollectionsMarshal.AsImmutableArray(lines) : [];
}
