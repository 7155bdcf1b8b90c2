using System.Runtime.InteropServices;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Deciding;

/// <summary>The codes of tests where everything is known: those of the tests of one byte of the case, or of one slot, are looked up together.</summary>
/// <remarks>Immutable and shared between threads.</remarks>
internal sealed class TestCodeTable
{
    private const int Together = sizeof(ulong);

    private readonly TracedTest[] _tests;
    private readonly int[] _statedOf;
    private readonly ulong[] _words;
    private readonly (int Place, int From)[] _ofBytes;
    private readonly (int Place, int From)[] _ofRows;

    /// <summary>Makes it.</summary>
    /// <param name="tests">The tests, which rows tell.</param>
    /// <param name="statedOf">By test, the place of the number, date or list that it reads; -1 where it reads something else.</param>
    public TestCodeTable(TracedTest[] tests, int[] statedOf)
    {
        (_tests, _statedOf, At) = (tests, statedOf, new int[tests.Length]);
        var words = new List<ulong>();
        var all = Enumerable.Range(0, tests.Length).ToList();
        _ofBytes = [.. all.Where(test => tests[test].OfByte is not null).GroupBy(test => tests[test].OfByte!.Byte).SelectMany(of => of.Chunk(Together))
            .Select(some => (tests[some[0]].OfByte!.Byte, Add(some, 256, CodeInByte, words)))];
        _ofRows = [.. all.Where(test => tests[test].OfByte is null).GroupBy(test => tests[test].Known!.Value.Slot).SelectMany(of => of.Chunk(Together))
            .Select(some => (Known: tests[some[0]].Known!.Value, some))
            .Select(of => (of.Known.Slot, Add(of.some, of.Known.ByRow.Length, CodeInRow, words) - of.Known.First))];
        _words = [.. words];
    }

    /// <summary>By test, the place of its code.</summary>
    public int[] At { get; }

    /// <summary>How many places there are.</summary>
    public int Room { get; private set; }

    /// <summary>Writes the codes of the case whose rows stand in a workspace.</summary>
    public void Write(Workspace workspace, byte[] codes)
    {
        var into = MemoryMarshal.Cast<byte, ulong>(codes.AsSpan());
        var words = _words;
        var next = 0;
        ref readonly var packed = ref workspace.Facts!.Packed;
        foreach (var (place, from) in _ofBytes)
        {
            into[next++] = words[from + packed[place]];
        }

        var rows = workspace.Rows;
        foreach (var (place, from) in _ofRows)
        {
            into[next++] = words[from + rows[place]];
        }
    }

    private int Add(int[] tests, int rows, Func<int, int, byte> codeIn, List<ulong> words)
    {
        var from = words.Count;
        Span<byte> codes = stackalloc byte[Together];
        for (var row = 0; row < rows; row++)
        {
            for (var place = 0; place < tests.Length; place++)
            {
                codes[place] = codeIn(tests[place], row);
            }

            words.Add(MemoryMarshal.Read<ulong>(codes));
        }

        for (var place = 0; place < tests.Length; place++)
        {
            At[tests[place]] = Room + place;
        }

        Room += Together;
        return from;
    }

    private byte CodeInByte(int test, int packed)
    {
        var of = _tests[test];
        var place = of.OfByte!.PlaceIn(packed);
        if (place >= of.Value.Values.Length)
        {
            // No case has it.
            return 0;
        }

        return TestCode.Of(of.TruthOf(of.Test is RecordedTest ? Math.Min(place, 1) : of.Input!.States[place].Low), place);
    }

    private byte CodeInRow(int test, int row)
    {
        var cell = _tests[test].Known!.Value.ByRow[row];
        return cell < 0 ? (byte)0 : TestCode.Of(_tests[test].TruthOf(cell), _statedOf[test] >= 0 ? _statedOf[test] : cell);
    }
}
