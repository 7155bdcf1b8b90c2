using System.Security.Cryptography;

namespace Noms.Tiering.Files;

/// <summary>
/// The hash of a caseload from its beginning to one place after another, by which a run that goes on knows that what it read is as it was. It reads the
/// file a second time, behind the run, where the system still has it at hand.
/// </summary>
/// <remarks>Mutable, and for one thread at a time.</remarks>
internal sealed class ReadSoFar(InputFile input) : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _bytes = new byte[128 * 1024];
    private FileStream? _file;
    private long _at;

    /// <summary>The hash of the bytes before a place, which is not before the last one that was asked for. Of packed input all bytes tell it from another already.</summary>
    public string UpTo(long offset) => input.IsPacked ? "" : Attempt.To($"read the caseload {input.Path}", () =>
    {
        _file ??= new FileStream(input.Path, FileMode.Open, FileAccess.Read, FileShare.Read, 1);
        while (_at < offset && _file.Read(_bytes, 0, (int)Math.Min(_bytes.Length, offset - _at)) is > 0 and var read)
        {
            _hash.AppendData(_bytes, 0, read);
            _at += read;
        }

        return Convert.ToHexStringLower(_hash.GetCurrentHash());
    });

    public void Dispose()
    {
        _file?.Dispose();
        _hash.Dispose();
    }
}
