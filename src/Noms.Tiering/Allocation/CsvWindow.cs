namespace Noms.Tiering.Allocation;

/// <summary>The bytes of a stream from the record that is being read onwards, never more than the longest record.</summary>
internal sealed class CsvWindow
{
    private readonly Stream _stream;
    private byte[] _buffer;
    private int _start;
    private int _end;
    private bool _begun;

    /// <param name="stream">The bytes.</param>
    /// <param name="longest">The longest record, in bytes.</param>
    /// <param name="line">The number of the first line; <see langword="null"/> where the file begins, perhaps with a byte order mark.</param>
    public CsvWindow(Stream stream, int longest, long? line = null)
    {
        _stream = stream;
        _begun = line is not null;
        Line = line ?? 1;
        Longest = longest;
        _buffer = new byte[Math.Min(Math.Max(longest + 1, 16), 64 * 1024)];
    }

    public int Longest { get; }

    /// <summary>The number of the line with which the window begins, from 1.</summary>
    public long Line { get; private set; }

    /// <summary>How many bytes of the stream were passed.</summary>
    public long Taken { get; private set; }

    public ReadOnlySpan<byte> Bytes => _buffer.AsSpan(_start, _end - _start);

    /// <summary>Whether the window has more than the longest record.</summary>
    public bool IsFull => _end - _start > Longest;

    /// <summary>Reads on; false at the end of the stream.</summary>
    public bool Fill()
    {
        if (_start > 0)
        {
            Bytes.CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, (int)Math.Min(_buffer.Length * 2L, Math.Max(Longest + 1L, 16)));
        }

        var read = _stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        return read > 0;
    }

    public void Take(int bytes, int lineEnds)
    {
        _start += bytes;
        Taken += bytes;
        Line += lineEnds;
    }

    /// <summary>Begins anew where the stream stands, with a line's number.</summary>
    public void Restart(long line)
    {
        (_start, _end, Taken) = (0, 0, 0);
        Line = line;
    }

    /// <summary>Passes over what is left of the line with which the window begins.</summary>
    public void SkipLine()
    {
        while (true)
        {
            var found = Bytes.IndexOf((byte)'\n');
            if (found >= 0)
            {
                Take(found + 1, 1);
                return;
            }

            Take(_end - _start, 0);
            if (!Fill())
            {
                return;
            }
        }
    }

    public void SkipEmptyLines()
    {
        SkipByteOrderMark();
        while (HasAtLeast(1))
        {
            if (Bytes[0] == (byte)'\n')
            {
                Take(1, 1);
            }
            else if (Bytes[0] == (byte)'\r' && HasAtLeast(2) && Bytes[1] == (byte)'\n')
            {
                Take(2, 1);
            }
            else
            {
                return;
            }
        }
    }

    private void SkipByteOrderMark()
    {
        if (!_begun && HasAtLeast(3) && Bytes.StartsWith("\uFEFF"u8))
        {
            Take(3, 0);
        }

        _begun = true;
    }

    private bool HasAtLeast(int count)
    {
        while (_end - _start < count)
        {
            if (!Fill())
            {
                return false;
            }
        }

        return true;
    }
}
