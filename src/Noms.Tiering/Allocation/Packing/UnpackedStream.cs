using System.IO.Compression;

namespace Noms.Tiering.Allocation.Packing;

/// <summary>
/// What a stream of gzip unpacks to. The platform's reader ends without a word where the packed bytes end, whole or not. So a member of our own
/// follows them here: only where they end as they should is it unpacked, and is then the last that comes out.
/// </summary>
internal sealed class UnpackedStream : ReadOnlyStream
{
    private readonly GZipStream _unpacked;

    // What is held back, for it may be the end.
    private readonly byte[] _held = new byte[GzipSeal.Text.Length];
    private byte[] _buffer = new byte[4096];
    private int _heldLength;
    private bool _isOver;

    public UnpackedStream(Stream packed)
    {
        _unpacked = new GZipStream(new JoinedStream(default, packed, GzipSeal.Packed), CompressionMode.Decompress);
    }

    public override int Read(Span<byte> buffer)
    {
        while (!_isOver && !buffer.IsEmpty)
        {
            var read = Unpack(buffer.Length);
            if (read == 0)
            {
                _isOver = true;
                return _held.AsSpan(0, _heldLength).SequenceEqual(GzipSeal.Text.Span) ? 0 : throw Broken();
            }

            var given = PassOn(_buffer.AsSpan(0, read), buffer);
            if (given > 0)
            {
                return given;
            }
        }

        return 0;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _unpacked.Dispose();
        }

        base.Dispose(disposing);
    }

    private static InvalidDataException Broken() => new("the gzip input is cut off or damaged, or something that is not gzip follows it.");

    private int Unpack(int most)
    {
        if (_buffer.Length < most)
        {
            _buffer = new byte[most];
        }

        try
        {
            return _unpacked.Read(_buffer, 0, most);
        }
        catch (InvalidDataException)
        {
            throw Broken();
        }
    }

    /// <summary>Passes on what was held back and then what is new, all but the last bytes; says how many.</summary>
    private int PassOn(ReadOnlySpan<byte> unpacked, Span<byte> buffer)
    {
        var given = Math.Max(_heldLength + unpacked.Length - _held.Length, 0);
        var ofHeld = Math.Min(given, _heldLength);
        _held.AsSpan(0, ofHeld).CopyTo(buffer);
        unpacked[..(given - ofHeld)].CopyTo(buffer[ofHeld..]);
        _held.AsSpan(ofHeld, _heldLength - ofHeld).CopyTo(_held);
        _heldLength -= ofHeld;
        unpacked[(given - ofHeld)..].CopyTo(_held.AsSpan(_heldLength));
        _heldLength += unpacked.Length - (given - ofHeld);
        return given;
    }
}
