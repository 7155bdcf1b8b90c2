namespace Noms.Tiering.Allocation.Pipeline;

/// <summary>The bytes of a stream from the next row onwards: one block, or as much of the longest row as is needed to say that it is too long.</summary>
internal sealed class RowWindow
{
    private readonly Stream _stream;
    private readonly int _block;
    private byte[] _bytes;
    private int _held;
    private bool _streamEnded;

    public RowWindow(Stream stream, int block)
    {
        _stream = stream;
        _block = block;
        _bytes = new byte[block];
        Place = new(stream.CanSeek ? stream.Position : 0, 1);
    }

    /// <summary>Where the next row begins.</summary>
    public CaseloadPlace Place { get; private set; }

    public bool CanSeek => _stream.CanSeek;

    /// <summary>Takes the next rows into a block, whose buffer it exchanges for its own; false where no row begins before the end.</summary>
    public bool TryRead(RowBlock block, IRowCutter cutter, long until)
    {
        for (var size = _block; ; size = (int)Math.Min(size * 2L, Math.Max(cutter.LongestRow, _block)))
        {
            var bytes = Look(size, out var isEnd);
            if (bytes.IsEmpty || Place.Offset >= until)
            {
                return false;
            }

            var cut = cutter.Cut(bytes, isEnd, until - Place.Offset);
            if (cut.Length > 0)
            {
                Take(block, cut);
                return true;
            }

            if (size >= cutter.LongestRow)
            {
                block.Fault = cutter.Overlong(bytes);
                block.Length = 0;
                block.From = Place;
                PassLine();
                block.To = Place;
                return true;
            }
        }
    }

    /// <summary>At most so many bytes from the next row on; fewer only where the caseload ends.</summary>
    /// <param name="size">How many bytes.</param>
    /// <param name="isEnd">Whether the caseload ends with them.</param>
    public ReadOnlySpan<byte> Look(int size, out bool isEnd)
    {
        if (_bytes.Length < size)
        {
            Array.Resize(ref _bytes, size);
        }

        Fill(size);
        if (Place.Offset == 0 && _bytes.AsSpan(0, _held).StartsWith("\uFEFF"u8))
        {
            Drop(ByteOrderMark.Length, 0);
            Fill(size);
        }

        isEnd = _streamEnded && _held <= size;
        return _bytes.AsSpan(0, Math.Min(_held, size));
    }

    /// <summary>Passes over bytes.</summary>
    public void Drop(int bytes, int lines)
    {
        _bytes.AsSpan(bytes, _held - bytes).CopyTo(_bytes);
        _held -= bytes;
        Advance(bytes, lines);
    }

    public void CountLinesFromHere() => Place = Place with { Line = 1 };

    public void MoveTo(CaseloadPlace place)
    {
        if (_stream.CanSeek)
        {
            _stream.Seek(place.Offset, SeekOrigin.Begin);
            _held = 0;
            _streamEnded = false;
        }
        else
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(place.Offset, Place.Offset, nameof(place));
            Pass(place.Offset - Place.Offset);
        }

        Place = place;
    }

    private void Take(RowBlock block, RowCut cut)
    {
        var rest = _bytes.AsSpan(cut.Length, _held - cut.Length);
        var next = block.Buffer.Length >= Math.Max(rest.Length, _block) ? block.Buffer : new byte[Math.Max(rest.Length, _block)];
        rest.CopyTo(next);
        block.Buffer = _bytes;
        block.Length = cut.Fault is null ? cut.Length : 0;
        block.Fault = cut.Fault;
        block.From = Place;
        var rows = _bytes.AsSpan(0, cut.Length);
        Advance(cut.Length, cut.Fault is null ? rows.Count((byte)'\n') + (rows[^1] == '\n' ? 0 : 1) : 1);
        block.To = Place;
        _bytes = next;
        _held = rest.Length;
    }

    private void PassLine()
    {
        while (true)
        {
            var end = _bytes.AsSpan(0, _held).IndexOf((byte)'\n') + 1;
            if (end > 0)
            {
                Drop(end, 1);
                return;
            }

            Drop(_held, 0);
            Fill(_block);
            if (_held == 0)
            {
                Advance(0, 1);
                return;
            }
        }
    }

    private void Pass(long bytes)
    {
        while (bytes > 0)
        {
            Fill(_block);
            if (_held == 0)
            {
                throw new EndOfStreamException("the caseload ends before the place from which it is to be read");
            }

            var some = (int)Math.Min(bytes, _held);
            Drop(some, 0);
            bytes -= some;
        }
    }

    private void Fill(int size)
    {
        while (_held < size && !_streamEnded)
        {
            var read = _stream.Read(_bytes, _held, size - _held);
            _held += read;
            _streamEnded = read == 0;
        }
    }

    private void Advance(int bytes, int lines) => Place = new(Place.Offset + bytes, Place.Line + lines);
}
