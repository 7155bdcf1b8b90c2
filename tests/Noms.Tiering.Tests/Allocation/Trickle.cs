namespace Noms.Tiering.Tests.Allocation;

/// <summary>Bytes that arrive a few at a time, as from a slow pipe.</summary>
internal sealed class Trickle(byte[] bytes, int atATime) : MemoryStream(bytes)
{
    public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, atATime));

    public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, atATime)]);
}
