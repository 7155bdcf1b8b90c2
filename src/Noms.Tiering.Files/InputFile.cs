using System.Security.Cryptography;
using Noms.Tiering.Allocation;

namespace Noms.Tiering.Files;

/// <summary>A caseload that is read, unpacked where it is packed.</summary>
internal sealed class InputFile : IDisposable
{
    private const int Sample = 64 * 1024;

    private readonly NamedStream _raw;
    private readonly string _what;

    private InputFile(NamedStream raw, Stream stream, string path, string what)
    {
        _raw = raw;
        _what = what;
        Stream = stream;
        Path = path;
        Length = raw.CanSeek ? raw.Length : null;
    }

    /// <summary>The caseload's bytes, unpacked.</summary>
    public Stream Stream { get; }

    public string Path { get; }

    /// <summary>Whether it is standard input, which nobody can read again.</summary>
    public bool IsStandardInput => Path == "-";

    public bool IsPacked => Stream != _raw;

    /// <summary>The length of the file as it lies on the disk; <see langword="null"/> where that is not known.</summary>
    public long? Length { get; }

    /// <summary>How much of that length was read.</summary>
    public long BytesRead => _raw.Bytes;

    public static InputFile Open(string path, CancellationToken cancellation, string title = "the caseload")
    {
        var what = path == "-" ? $"read {title} from standard input" : $"read {title} {path}";
        if (Directory.Exists(path))
        {
            throw new FileRunException(FileRunFault.InputOrOutput, $"cannot {what}: it is a folder");
        }

        return Attempt.To(what, () =>
        {
            var raw = new NamedStream(path == "-" ? new InterruptibleStream(Console.OpenStandardInput(), cancellation) : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1), what);
            var stream = GzipInput.Open(raw);
            return stream != raw ? new InputFile(raw, new NamedStream(stream, what), path, what)
                : OutputFile.IsPacked(path) ? throw new InvalidDataException("it is not gzip, as its name says")
                : new InputFile(raw, raw, path, what);
        });
    }

    /// <summary>What tells this file from another, or from itself when it was changed: all of it where it is packed, otherwise its length, and how it begins and ends.</summary>
    public string Print() => Attempt.To(_what, () =>
    {
        using var file = new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.Read, 1);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var bytes = new byte[Sample];
        hash.AppendData(BitConverter.GetBytes(file.Length));
        int read;
        do
        {
            read = file.ReadAtLeast(bytes, Sample, throwOnEndOfStream: false);
            hash.AppendData(bytes, 0, read);
        }
        while (IsPacked && read == Sample);

        file.Seek(Math.Max(0, file.Length - Sample), SeekOrigin.Begin);
        hash.AppendData(bytes, 0, file.ReadAtLeast(bytes, Sample, throwOnEndOfStream: false));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    });

    public void Dispose()
    {
        Stream.Dispose();
        _raw.Dispose();
    }
}
