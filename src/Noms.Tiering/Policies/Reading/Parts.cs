using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Noms.Tiering.Policies.Reading;

/// <summary>
/// Parts of a policy, gathered one after another. It implements nothing: each interface of a framework's list is one more type to load for
/// each kind of part, and a program that decides one case waits for them all.
/// </summary>
internal sealed class Parts<T>(int expected = 4)
    where T : class
{
    private T[] _parts = new T[expected];

    public int Count { get; private set; }

    public T this[int index] => _parts[index];

    public void Add(T part)
    {
        if (Count == _parts.Length)
        {
            Array.Resize(ref _parts, Math.Max(4, Count * 2));
        }

        _parts[Count++] = part;
    }

    public ImmutableArray<T>.Enumerator GetEnumerator() => ToImmutable().GetEnumerator();

    /// <summary>The parts so far.</summary>
    public ImmutableArray<T> ToImmutable()
    {
        var parts = _parts;
        Array.Resize(ref parts, Count);
        return ImmutableCollectionsMarshal.AsImmutableArray(parts);
    }
}
