using Microsoft.Win32.SafeHandles;

namespace Noms.Tiering.Files;

/// <summary>Standard output as a stream that says when nobody reads it any more; the console's own is silent about that.</summary>
public static class StandardOutput
{
    /// <summary>Opens it. Closing the stream does not close standard output.</summary>
    public static Stream Open()
    {
        if (OperatingSystem.IsWindows())
        {
            return Console.OpenStandardOutput();
        }

        // A file has a place to write at that it shares with whoever else writes to it; only the console's stream respects that.
        var pipe = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, 1);
        return pipe.CanSeek ? Console.OpenStandardOutput() : pipe;
    }

    /// <summary>Writes a text to it.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="what">What it is, such as <c>print the summary</c>.</param>
    /// <exception cref="FileRunException">Nobody reads it, or it is full.</exception>
    public static void Write(ReadOnlySpan<byte> utf8, string what)
    {
        using var output = new NamedStream(Open(), what);
        output.Write(utf8);
        output.Flush();
    }
}
