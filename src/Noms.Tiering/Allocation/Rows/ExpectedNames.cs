using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace Noms.Tiering.Allocation.Rows;

/// <summary>
/// Which fact comes after which. The facts of a caseload mostly stand in one order, so that the next name need only be compared with the one that came
/// there in the row before.
/// </summary>
/// <remarks>Mutable, and for one thread at a time.</remarks>
internal sealed class ExpectedNames
{
    private const int Room = 64;

    // By determinant, and of the beginning after the last: the name in its quotes with the colon, and the determinant that came after.
    private readonly byte[] _names;
    private readonly ulong[] _wanted;
    private readonly int[] _next;
    private readonly bool[] _isDoubted;

    public ExpectedNames(CaseVocabulary vocabulary)
    {
        Begin = vocabulary.Plans.Length;
        _names = new byte[Begin * Room];
        _wanted = new ulong[Begin];
        _next = new int[Begin + 1];
        _isDoubted = new bool[Begin + 1];
        for (var place = 0; place < Begin; place++)
        {
            var name = Encoding.UTF8.GetBytes($"\"{vocabulary.Plans[place].Determinant.Id}\":");
            if (name.Length <= Room)
            {
                name.CopyTo(_names, place * Room);
                _wanted[place] = ulong.MaxValue >> (Room - name.Length);
            }
        }
    }

    /// <summary>The place before the first.</summary>
    public int Begin { get; }

    /// <summary>The determinant that is expected after another, if its name stands here; otherwise -1.</summary>
    /// <param name="last">The place of the one before, or <see cref="Begin"/>.</param>
    /// <param name="here">Where its name would stand, with readable bytes behind as a <see cref="PlainLine"/> has them.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int After(int last, ref byte here)
    {
        var place = _next[last];
        var wanted = _wanted[place];
        ref var name = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_names), place * Room);
        var same = Vector512.Equals(Vector512.LoadUnsafe(ref name), Vector512.LoadUnsafe(ref here)).ExtractMostSignificantBits();
        if (wanted == 0 || (same & wanted) != wanted)
        {
            return -1;
        }

        _isDoubted[last] = false;
        return place;
    }

    /// <summary>Says that a determinant came after another unexpectedly. It is expected once nothing else came twice: a fact that a row leaves out is in the next.</summary>
    public void Learn(int last, int place)
    {
        if (_isDoubted[last] || _next[last] == 0)
        {
            _next[last] = place;
        }

        _isDoubted[last] = !_isDoubted[last];
    }
}
