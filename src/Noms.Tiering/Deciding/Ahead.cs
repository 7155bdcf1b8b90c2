using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Noms.Tiering.Deciding;

/// <summary>
/// Has the processor fetch cases of a batch before their turn. What is read of a case lies in three places, each found through the one before it, and spread among whatever
/// was made between one case and the next; so a case is asked for in three steps, some cases apart.
/// </summary>
/// <remarks>It is a hint alone: no address is gone to, and where a processor takes no such hints nothing is done.</remarks>
internal static unsafe class Ahead
{
    /// <summary>How many cases lie between two steps: about as long as memory takes.</summary>
    private const int Step = 6;

    private const int Line = 64;

    /// <summary>How much of the facts is read.</summary>
    private const int Facts = 3 * Line;

    /// <summary>How much of most pools there is.</summary>
    private const int Pool = 3 * Line;

    /// <summary>Fetches what is needed for cases soon to come.</summary>
    /// <param name="cases">All of them.</param>
    /// <param name="index">The one whose turn it is.</param>
    /// <param name="withLists">Whether lists are read.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Fetch(ReadOnlySpan<TieringCase> cases, int index, bool withLists)
    {
        if (!Sse.IsSupported || index + (3 * Step) >= cases.Length)
        {
            return;
        }

        Fetch(AddressOf(cases[index + (3 * Step)]), Line);
        Fetch(AddressOf(cases[index + (2 * Step)].Flat), Facts);
        if (withLists)
        {
            Fetch(AddressOf(cases[index + Step].Flat.PoolArray), Pool);
        }
    }

    private static byte* AddressOf(object of) => (byte*)Unsafe.As<object, nint>(ref of);

    private static void Fetch(byte* from, int length)
    {
        for (var at = 0; at < length; at += Line)
        {
            Sse.Prefetch0(from + at);
        }
    }
}
