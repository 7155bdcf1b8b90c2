using System.Collections.Immutable;

namespace Noms.Tiering;

/// <summary>
/// The elements of a list determinant, and whether they are all there are.
/// Only a complete list says of what it lacks that it is absent.
/// </summary>
/// <remarks>Immutable. Two lists are equal when they hold equal elements in the same order and agree on being complete.</remarks>
public sealed class FactList : IEquatable<FactList>
{
    /// <summary>Makes a list.</summary>
    /// <param name="elements">The elements, in the order of the record.</param>
    /// <param name="isComplete">Whether these are all there are; by default yes.</param>
    public FactList(ImmutableArray<FactElement> elements, bool isComplete = true)
    {
        Elements = elements.IsDefault ? [] : elements;
        IsComplete = isComplete;
    }

    /// <summary>The elements, in the order of the record.</summary>
    public ImmutableArray<FactElement> Elements { get; }

    /// <summary>Whether these are all there are. What an incomplete list lacks is unknown, not absent.</summary>
    public bool IsComplete { get; }

    /// <inheritdoc />
    public bool Equals(FactList? other) =>
        other is not null && IsComplete == other.IsComplete && Elements.SequenceEqual(other.Elements);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as FactList);

    /// <inheritdoc />
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(IsComplete);
        foreach (var element in Elements)
        {
            hash.Add(element);
        }

        return hash.ToHashCode();
    }

    /// <summary>How many elements it has, such as <c>2 elements</c> or <c>1 element, may not be all</c>.</summary>
    public override string ToString() =>
        $"{UnitText.Counted(Elements.Length, "element")}{(IsComplete ? "" : ", may not be all")}";
}
