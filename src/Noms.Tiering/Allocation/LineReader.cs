namespace Noms.Tiering.Allocation;

/// <summary>Cuts a stream of bytes into lines and holds no more than one of them.</summary>
internal sealed class LineReader
{
    private readonly Stream _stream;
    private readonly int _longest;
    private byte[] _buffer;
    private int _start;
    private int _end;
    private bool _streamEnded;

    public LineReader(Stream stream, int longestLine)
    {
        _stream = stream;
        _longest = longestLine;
        _buffer = new byte[Math.Min(longestLine + 2 + ByteOrderMark.Length, 64 * 1024)];
    }

    /// <summary>The number of the line that was read last, from 1.</summary>
    public long Line { get; private set; }

    /// <summary>Whether the line that was read last was longer than allowed; its text is then gone.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>The next line without its end, valid until the next call.</summary>
    public bool TryRead(out ReadOnlySpan<byte> line)
    {
        IsTooLong = false;
        var searched = 0;
        while (true)
        {
            var found = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (found >= 0 || (_streamEnded && (_end > _start || IsTooLong)))
            {
                var length = found >= 0 ? searched + found : _end - _start;
                line = Take(length, found >= 0 ? 1 : 0);
                return true;
            }

            if (_streamEnded)
            {
                line = default;
                return false;
            }

            searched = _end - _start;
            if (searched > _longest + 1 + (Line == 0 ? ByteOrderMark.Length : 0))
            {
                IsTooLong = true;
                _start = _end;
                searched = 0;
            }

            Fill();
        }
    }

    private ReadOnlySpan<byte> Take(int length, int lineEnd)
    {
        var line = _buffer.AsSpan(_start, length);
        _start += length + lineEnd;
        Line++;
        if (Line == 1 && line.StartsWith("\uFEFF"u8))
        {
            line = line[3..];
        }

        if (lineEnd == 1 && line is [.., (byte)'\r'])
        {
            line = line[..^1];
        }

        IsTooLong |= line.Length > _longest;
        return IsTooLong ? default : line;
    }

    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, Math.Min(_buffer.Length * 2, Math.Max(_longest + 2 + ByteOrderMark.Length, _buffer.Length)));
        }

        var read = _stream.Read(_buffer, _end, _buffer.Length - _end);
        _streamEnded = read == 0;
        _end += read;
    }
}
