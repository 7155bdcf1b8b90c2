using System.IO.Compression;

namespace Noms.Tiering.Samples.BatchAllocation;

/// <summary>A caseload that is read, unpacked where it is packed.</summary>
internal sealed class InputFile : IDisposable
{
    private readonly NamedStream _raw;

    private InputFile(NamedStream raw, Stream stream, long? length)
    {
        _raw = raw;
        Stream = stream;
        Length = length;
    }

    /// <summary>The caseload's bytes, unpacked.</summary>
    public Stream Stream { get; }

    /// <summary>The length of the file as it lies on the disk; <see langword="null"/> where that is not known.</summary>
    public long? Length { get; }

    /// <summary>How much of that length was read.</summary>
    public long BytesRead => _raw.Bytes;

    public static InputFile Open(string path)
    {
        var what = path == "-" ? "read the caseload from standard input" : $"read the caseload {path}";
        if (Directory.Exists(path))
        {
            throw new CommandException(ExitCode.InputOrOutputFailed, $"cannot {what}: it is a folder");
        }

        return NamedStream.Try(what, () =>
        {
            var file = path == "-" ? Console.OpenStandardInput() : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1);
            var raw = new NamedStream(file, what);
            var stream = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)
                ? new NamedStream(new GZipStream(raw, CompressionMode.Decompress), what)
                : raw;
            return new InputFile(raw, stream, file.CanSeek ? file.Length : null);
        });
    }

    public void Dispose() => Stream.Dispose();
}
