namespace Noms.Tiering.Files;

/// <summary>
/// A file that appears under its name only when it is whole: it is written to a temporary neighbour and moved at the end. Devices and
/// pipes have no neighbour and are written straight. A name that ends in <c>.gz</c> is packed.
/// </summary>
/// <remarks>Mutable, and for one thread at a time.</remarks>
public sealed class OutputFile : IDisposable
{
    private readonly string _path;
    private readonly string _what;
    private readonly string? _temporary;
    private readonly NamedStream _file;
    private readonly FileStream? _onDisk;
    private readonly GzipMembers? _members;
    private bool _isPublished;

    private OutputFile(string path, string what, string? temporary, Stream file)
    {
        _path = path;
        _what = what;
        _temporary = temporary;
        _onDisk = temporary is null ? null : (FileStream)file;
        _file = new NamedStream(file, what);
        _members = IsPacked(path) ? new GzipMembers(_file) : null;
    }

    /// <summary>Takes the bytes. A failure to write them is a <see cref="FileRunException"/>.</summary>
    public Stream Stream => _members ?? (Stream)_file;

    /// <summary>Whether what is written under this name is packed.</summary>
    public static bool IsPacked(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Begins a file; <c>-</c> is standard output.</summary>
    /// <param name="path">Its final name. Folders that are missing are made.</param>
    /// <param name="title">What it is, for messages, such as <c>the decisions</c>.</param>
    /// <exception cref="FileRunException">It cannot be begun.</exception>
    public static OutputFile Create(string path, string title)
    {
        ArgumentNullException.ThrowIfNull(path);
        var what = What(path, title);
        return Attempt.To(what, () =>
            path == "-" ? new OutputFile(path, what, null, StandardOutput.Open())
            : IsDevice(path) ? new OutputFile(path, what, null, Device(path))
            : Begin(path, what, PartialName.OfProcess(path)));
    }

    /// <summary>Begins a file that another process can go on with, under a temporary name that is always the same.</summary>
    internal static OutputFile CreateResumable(string path, string title)
    {
        var what = What(path, title);
        return Attempt.To(what, () => Begin(path, what, PartialName.Of(path)));
    }

    /// <summary>Goes on with a file at the length that it had.</summary>
    internal static OutputFile GoOn(string path, string title, long length)
    {
        var what = What(path, title);
        return Attempt.To(what, () =>
        {
            var file = new FileStream(PartialName.Of(path), FileMode.Open, FileAccess.Write, FileShare.Read, 1);
            if (file.Length < length)
            {
                file.Dispose();
                throw new IOException($"{PartialName.Of(path)} is shorter than it was at the checkpoint");
            }

            file.SetLength(length);
            var opened = new OutputFile(Path.GetFullPath(path), what, PartialName.Of(path), file);
            opened._file.Seek(0, SeekOrigin.End);
            return opened;
        });
    }

    /// <summary>Ends what is packed together, so that the file can be cut here.</summary>
    internal void EndMember() => _members?.EndMember();

    /// <summary>Ends what is packed together, sees to it that everything so far is on the disk, and says how many bytes that are.</summary>
    /// <param name="isWhole">Whether nothing follows.</param>
    internal long ToDisk(bool isWhole)
    {
        EndMember();
        if (isWhole)
        {
            WriteMemberOfNothing();
        }

        return Attempt.To(_what, () =>
        {
            _onDisk!.Flush(flushToDisk: true);
            return _onDisk.Position;
        });
    }

    /// <summary>Writes what is left and sees to it that everything is on the disk.</summary>
    /// <exception cref="FileRunException">It cannot be written.</exception>
    public void Finish()
    {
        EndMember();
        WriteMemberOfNothing();
        Attempt.To(_what, () =>
        {
            _onDisk?.Flush(flushToDisk: true);
            _file.Dispose();
        });
    }

    /// <summary>Gives the finished file its name.</summary>
    /// <exception cref="FileRunException">It cannot be moved.</exception>
    public void Publish() => Attempt.To(_what, () =>
    {
        if (_temporary is not null)
        {
            File.Move(_temporary, _path, overwrite: true);
        }

        _isPublished = true;
    });

    /// <summary>Closes the file and takes it away, unless it was published.</summary>
    public void Dispose()
    {
        Close();
        if (_temporary is not null && !_isPublished)
        {
            Quietly(() => File.Delete(_temporary));
        }
    }

    /// <summary>Closes the file and lets it be, for another process to go on with.</summary>
    internal void Close()
    {
        // What a member still holds is lost with the run that failed; writing it could only fail again.
        Quietly(_file.Dispose);
    }

    /// <summary>What is gzip has at least one member.</summary>
    private void WriteMemberOfNothing()
    {
        if (_members is not null && _file.Bytes == 0)
        {
            _members.WriteEmptyMember();
        }
    }

    /// <summary>Whether the path names a device or a pipe, which is written as it stands.</summary>
    public static bool IsDevice(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (OperatingSystem.IsWindows() || !File.Exists(path))
        {
            return false;
        }

        // A name such as /dev/stderr leads to whatever the process was given, which may be a plain file.
        var full = Path.GetFullPath(path);
        return IsAmongDevices(full) || IsAmongDevices(Path.GetFullPath(File.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName ?? full));
    }

    private static FileStream Device(string path)
    {
        var device = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, 1);
        if (device.CanSeek)
        {
            // What the process was given as standard error may be a file that has something in it.
            device.Seek(0, SeekOrigin.End);
        }

        return device;
    }

    private static bool IsAmongDevices(string path) =>
        path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal);

    private static string What(string path, string title) => path == "-" ? $"write {title} to standard output" : $"write {title} to {path}";

    private static OutputFile Begin(string path, string what, string temporary)
    {
        var full = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        return new OutputFile(full, what, temporary, new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.Read, 1));
    }

    private static void Quietly(Action action)
    {
        try
        {
            action();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or FileRunException)
        {
            // What made the file useless was reported already; its remains have a name that nothing reads.
        }
    }
}
