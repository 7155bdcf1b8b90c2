using System.Text;

namespace Noms.Tiering.Tests.Allocation;

/// <summary>A text, then very many letters that nothing holds, then a text.</summary>
internal sealed class EndlessRow(string begin, long letters, string end) : Stream
{
    private readonly byte[] _begin = Encoding.UTF8.GetBytes(begin);
    private readonly byte[] _end = Encoding.UTF8.GetBytes(end);
    private long _position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = 0;
        for (; read < count && _position < _begin.Length + letters + _end.Length; read++, _position++)
        {
            var inEnd = _position - _begin.Length - letters;
            buffer[offset + read] = _position < _begin.Length ? _begin[_position] : inEnd < 0 ? (byte)'x' : _end[inEnd];
        }

        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
