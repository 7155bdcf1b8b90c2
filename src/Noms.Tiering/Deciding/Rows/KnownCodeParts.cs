using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Noms.Tiering.Deciding.Rows;

/// <summary>What the code of a policy is put together from. Each is small and becomes part of it, with its numbers as constants.</summary>
/// <remarks>Every place was found when the policy was compiled, and lies within what it is a place of; so none is checked again for each case.</remarks>
internal static class KnownCodeParts
{
    public static ref ulong Rows(KnownCodeTables tables) => ref MemoryMarshal.GetArrayDataReference(tables.Rows);

    public static ref ulong Keys(KnownCodeTables tables) => ref MemoryMarshal.GetArrayDataReference(tables.Keys);

    public static ref int Places(KnownCodeTables tables) => ref MemoryMarshal.GetArrayDataReference(tables.Places);

    public static ref int Bounds(int[] bounds) => ref MemoryMarshal.GetArrayDataReference(bounds);

    public static ref byte Packed(CaseFacts facts) => ref facts.FirstPacked;

    public static ref int Numbers(CaseFacts facts) => ref facts.FirstNumber;

    /// <summary>Whether a case records as static what some marks stand for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsStatic(CaseFacts facts, int word, ulong marks) => (facts.Statics[word] & marks) != 0;

    /// <summary>The digit of a flag or a choice, or of all of a byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Field(ref byte packed, int place, int shift, int mask) => (Unsafe.Add(ref packed, place) >> shift) & mask;

    /// <summary>How many of some bounds a number or a date reaches.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Reached(ref int numbers, int place, ref int bounds, int first) => BitOperations.PopCount(
        Vector256.GreaterThanOrEqual(Vector256.Create(Unsafe.Add(ref numbers, place)), Vector256.LoadUnsafe(ref Unsafe.Add(ref bounds, first))).ExtractMostSignificantBits());

    /// <summary>What is still allowed after a row.</summary>
    /// <param name="all">What was allowed before.</param>
    /// <param name="rows">What each row allows.</param>
    /// <param name="first">The first row of the slot.</param>
    /// <param name="row">The row, counted from that.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Allow(ulong all, ref ulong rows, int first, int row) => all & Unsafe.Add(ref Unsafe.Add(ref rows, first), (nint)(uint)row);

    /// <summary>What a row adds to the key.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong AddKey(ulong key, ref ulong keys, int first, int row) => key + Unsafe.Add(ref Unsafe.Add(ref keys, first), (nint)(uint)row);

    /// <summary>What stands at a place of a table.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int At(ref int places, int first, int place) => Unsafe.Add(ref Unsafe.Add(ref places, first), (nint)(uint)place);

    /// <summary>Whether a conjunction is met, or is not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Bit(ulong all, int bit, int flip) => (int)((all >> bit) & 1) ^ flip;

    /// <summary>Which tests of a list some element meets; below 0 where that is open.</summary>
    public static int Met(KnownCodeTables tables, int list, CaseFacts facts) => tables.Lists[list].MetIn(facts);
}
