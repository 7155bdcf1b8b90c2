using System.Collections.Immutable;

namespace Noms.Tiering;

/// <summary>The values of a choice as C# and as files write them, side by side.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
internal sealed class ChoiceSet<T>
    where T : struct, Enum
{
    private readonly T[] _members;
    private readonly FactValue[] _facts;

    public ChoiceSet(params ReadOnlySpan<(T Member, string Id, string? Title)> words)
    {
        _members = new T[words.Length];
        _facts = new FactValue[words.Length];
        var values = ImmutableArray.CreateBuilder<ChoiceValue>(words.Length);
        for (var index = 0; index < words.Length; index++)
        {
            var (member, id, title) = words[index];
            var value = new ChoiceValue(id, title ?? id.Replace('-', ' '));
            _members[index] = member;
            _facts[index] = FactValue.ChoiceAt(value, index);
            values.Add(value);
        }

        Values = values.MoveToImmutable();
    }

    public ImmutableArray<ChoiceValue> Values { get; }

    /// <exception cref="ArgumentOutOfRangeException">The number is no member of the enumeration.</exception>
    public FactValue Encode(T member)
    {
        var index = Array.IndexOf(_members, member);
        return index >= 0
            ? _facts[index]
            : throw new ArgumentOutOfRangeException(nameof(member), $"There is no such {typeof(T).Name}.");
    }
}
