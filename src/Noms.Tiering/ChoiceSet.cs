using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Noms.Tiering;

/// <summary>The values of a choice as files write them, in the order of an enumeration's members.</summary>
/// <typeparam name="T">The enumeration, whose members count from 0.</typeparam>
internal sealed class ChoiceSet<T>(params ChoiceValue[] words)
    where T : struct, Enum
{
    public ImmutableArray<ChoiceValue> Values { get; } = ImmutableCollectionsMarshal.AsImmutableArray(words);

    /// <exception cref="ArgumentOutOfRangeException">The number is no member of the enumeration.</exception>
    public FactValue Encode(T member)
    {
        var index = Unsafe.BitCast<T, int>(member);
        return (uint)index < (uint)Values.Length
            ? FactValue.ChoiceAt(Values[index], index)
            : throw new ArgumentOutOfRangeException(nameof(member), $"There is no such {typeof(T).Name}.");
    }
}
