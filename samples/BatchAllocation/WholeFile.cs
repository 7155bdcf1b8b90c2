namespace Noms.Tiering.Samples.BatchAllocation;

/// <summary>
/// A file that appears under its name only when it is whole: it is written to a temporary neighbour and moved at the end.
/// Devices and pipes have no neighbour and are written straight.
/// </summary>
internal sealed class WholeFile : IDisposable
{
    private readonly string _path;
    private readonly string _what;
    private readonly string? _temporary;
    private readonly Stream _file;
    private bool _isPublished;

    private WholeFile(string path, string what, string? temporary, Stream file)
    {
        _path = path;
        _what = what;
        _temporary = temporary;
        _file = file;
        Stream = new NamedStream(file, what);
    }

    public NamedStream Stream { get; }

    /// <summary>Begins a file; <c>-</c> is standard output.</summary>
    public static WholeFile Create(string path, string title)
    {
        var what = path == "-" ? $"write {title} to standard output" : $"write {title} to {path}";
        return NamedStream.Try(what, () =>
        {
            if (path == "-")
            {
                return new WholeFile(path, what, null, StandardOutput.Open());
            }

            if (IsDevice(path))
            {
                return new WholeFile(path, what, null, new FileStream(path, FileMode.Open, FileAccess.Write));
            }

            var full = Path.GetFullPath(path);
            var folder = Path.GetDirectoryName(full)!;
            Directory.CreateDirectory(folder);
            var temporary = Path.Combine(folder, $".{Path.GetFileName(full)}.{Environment.ProcessId}.partial");
            return new WholeFile(full, what, temporary, new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.Read, 1));
        });
    }

    /// <summary>Sees to it that everything is on the disk.</summary>
    public void Finish() => NamedStream.Try(_what, () =>
    {
        if (_temporary is not null && _file is FileStream file)
        {
            file.Flush(flushToDisk: true);
        }

        _file.Dispose();
        return true;
    });

    /// <summary>Gives the finished file its name.</summary>
    public void Publish() => NamedStream.Try(_what, () =>
    {
        if (_temporary is not null)
        {
            File.Move(_temporary, _path, overwrite: true);
        }

        _isPublished = true;
        return true;
    });

    /// <summary>Takes a file away that was not published.</summary>
    public void Dispose()
    {
        try
        {
            _file.Dispose();
            if (_temporary is not null && !_isPublished)
            {
                File.Delete(_temporary);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // What made the file useless was reported already; its remains have a name that nothing reads.
        }
    }

    /// <summary>Whether the path names a device or a pipe, which is written as it stands.</summary>
    public static bool IsDevice(string path) =>
        !OperatingSystem.IsWindows() && File.Exists(path)
        && (Path.GetFullPath(File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path) is var target)
        && (target.StartsWith("/dev/", StringComparison.Ordinal) || target.StartsWith("/proc/", StringComparison.Ordinal));
}
