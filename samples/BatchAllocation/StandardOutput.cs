using Microsoft.Win32.SafeHandles;

namespace Noms.Tiering.Samples.BatchAllocation;

/// <summary>Standard output as a stream that says when nobody reads it any more; the console's own is silent about that.</summary>
internal static class StandardOutput
{
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
}
