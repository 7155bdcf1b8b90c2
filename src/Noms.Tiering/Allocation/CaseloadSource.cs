using System.Collections.Immutable;
using Noms.Tiering.Allocation.Pipeline;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Allocation;

/// <summary>The bytes of a caseload, and how they are to be read. It is read once, block by block, by a run that it is given to.</summary>
/// <remarks>
/// It holds some rows at a time and never more than the longest row or one block. For one run at a time; it does not close its stream.
/// </remarks>
public sealed class CaseloadSource
{
    /// <summary>The bytes that are decided at a time unless said otherwise: 128 KiB.</summary>
    public const int DefaultBlock = 128 * 1024;

    private const int LongestPossible = 1 << 30;

    private readonly RowWindow _window;
    private readonly IRowCutter _cutter;
    private long _until = long.MaxValue;

    private CaseloadSource(RowWindow window, IRowCutter cutter, CsvCaseReader? cases, ImmutableArray<Diagnostic> headerFaults, int longestRow)
    {
        _window = window;
        _cutter = cutter;
        Cases = cases;
        HeaderFaults = headerFaults;
        LongestRow = longestRow;
    }

    /// <summary>
    /// Everything in which a CSV's header does not fit the mapping; empty where it fits, and for NDJSON. A source with such faults cannot
    /// be run.
    /// </summary>
    public ImmutableArray<Diagnostic> HeaderFaults { get; }

    /// <summary>Where the next row begins.</summary>
    public CaseloadPlace Place => _window.Place;

    /// <summary>The longest row that is taken, in bytes.</summary>
    internal int LongestRow { get; }

    /// <summary>What turns the records of a CSV into cases; <see langword="null"/> for NDJSON.</summary>
    internal CsvCaseReader? Cases { get; }

    /// <summary>NDJSON, a case a line. Lines of nothing but blanks hold no case and are passed over.</summary>
    /// <param name="stream">The bytes; one that can be sought is read from where it stands.</param>
    /// <param name="longestLine">The longest line taken, in bytes; from 1 to 1 GiB. A longer one is a reject.</param>
    /// <param name="block">How many bytes are decided at a time, from 1 to 1 GiB; what comes out does not depend on it.</param>
    public static CaseloadSource FromNdjson(Stream stream, int longestLine = Caseload.DefaultLongestRow, int block = DefaultBlock)
    {
        ArgumentNullException.ThrowIfNull(stream);
        CheckSizes(longestLine, block);
        return new(new RowWindow(stream, block), new LineCutter(longestLine), null, [], longestLine);
    }

    /// <summary>A CSV, by RFC 4180 as <see cref="CsvRecordReader"/> reads it. Its header is read at once.</summary>
    /// <param name="stream">The bytes, from the beginning of the file.</param>
    /// <param name="mapping">What the columns mean. Ask <see cref="HeaderFaults"/> whether it fits.</param>
    /// <param name="longestRecord">The longest record taken, in bytes; from 1 to 1 GiB. A longer one is a reject.</param>
    /// <param name="block">How many bytes are decided at a time, from 1 to 1 GiB; what comes out does not depend on it.</param>
    /// <exception cref="CaseloadException">There is no header, it is faulty, or it names a column twice.</exception>
    public static CaseloadSource FromCsv(Stream stream, CsvMapping mapping, int longestRecord = Caseload.DefaultLongestRow, int block = DefaultBlock)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(mapping);
        CheckSizes(longestRecord, block);
        var window = new RowWindow(stream, block);
        var header = HeaderRow.Read(window, longestRecord);
        var faults = mapping.CheckHeader(header);
        return new(window, new RecordCutter(longestRecord, header.Length), faults.IsEmpty ? new CsvCaseReader(mapping, header) : null, faults, longestRecord);
    }

    /// <summary>Goes to a place where a row begins, as an earlier run of the same bytes gave it: seeks where the stream can, otherwise reads up to there.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The place lies behind, and the stream cannot be sought.</exception>
    /// <exception cref="EndOfStreamException">The stream ends before.</exception>
    public void MoveTo(CaseloadPlace place) => _window.MoveTo(place);

    /// <summary>
    /// Keeps to a part of the caseload: the rows that begin at an offset or later, and before another. Parts whose offsets join have
    /// every row once. A part counts its lines from 1, and the header of a CSV belongs to the part from 0.
    /// </summary>
    /// <remarks>
    /// NDJSON that can be sought is read from the part on. What comes before the part of a CSV is passed through without being decided, for
    /// only so is it known which line ends stand in quotes.
    /// </remarks>
    /// <param name="from">The offset of the first byte of the part, from 0.</param>
    /// <param name="until">The offset of the first byte after the part.</param>
    /// <exception cref="ArgumentOutOfRangeException">An offset is below 0, or the part ends before it begins.</exception>
    public void KeepTo(long from, long until)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        ArgumentOutOfRangeException.ThrowIfLessThan(until, from);
        _until = until;
        if (from == 0)
        {
            return;
        }

        // A byte order mark is no row, so a part that begins within it has the first row.
        _window.Look(ByteOrderMark.Length, out _);

        // The row that begins before the part may end with the byte before it.
        if (_cutter is LineCutter && _window.CanSeek && from - 1 > Place.Offset)
        {
            _window.MoveTo(new(from - 1, 1));
        }

        var passed = new RowBlock();
        while (_window.TryRead(passed, _cutter, from))
        {
        }

        _window.CountLinesFromHere();
    }

    private static void CheckSizes(int longest, int block)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(longest, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(longest, LongestPossible, nameof(longest));
        ArgumentOutOfRangeException.ThrowIfLessThan(block, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(block, LongestPossible, nameof(block));
    }

    /// <summary>The next rows; false at the end.</summary>
    internal bool TryRead(RowBlock block) => _window.TryRead(block, _cutter, _until);
}
