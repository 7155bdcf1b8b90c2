using Noms.Tiering.Allocation;

namespace Noms.Tiering.Tool.Choosing;

/// <summary>Reads whole files that a command line names; <c>-</c> is standard input.</summary>
internal static class InputBytes
{
    /// <summary>The bytes of a file.</summary>
    /// <param name="title">What it is, such as <c>policy</c>.</param>
    /// <param name="path">Where it is.</param>
    /// <param name="most">What its reader takes at most; of a longer file a byte more is read, so that the reader says so.</param>
    /// <exception cref="ToolException">It cannot be read.</exception>
    public static byte[] Read(string title, string path, int most)
    {
        try
        {
            using var file = Open(path);
            using var bytes = new MemoryStream();
            var buffer = new byte[16 * 1024];
            for (int read; bytes.Length <= most && (read = file.Read(buffer)) > 0;)
            {
                bytes.Write(buffer, 0, read);
            }

            return bytes.ToArray();
        }
        catch (Exception failure) when (IsOfInput(failure))
        {
            throw Failed(title, path, failure);
        }
    }

    /// <summary>Opens a file, which may be packed by gzip, to be read line by line.</summary>
    /// <exception cref="ToolException">It cannot be opened.</exception>
    public static StreamReader Lines(string title, string path)
    {
        try
        {
            return new StreamReader(GzipInput.Open(Open(path)));
        }
        catch (Exception failure) when (IsOfInput(failure))
        {
            throw Failed(title, path, failure);
        }
    }

    /// <summary>What to call it in messages.</summary>
    public static string NameOf(string path) => path == "-" ? "standard input" : path;

    private static Stream Open(string path) =>
        path == "-" ? Console.OpenStandardInput() : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1);

    private static bool IsOfInput(Exception failure) =>
        failure is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException;

    private static ToolException Failed(string title, string path, Exception failure) =>
        new(ExitCode.InputOrOutputFailed, $"noms-tiering: cannot read the {title} {NameOf(path)}: {Reason(path, failure)}");

    private static string Reason(string path, Exception failure) => failure switch
    {
        FileNotFoundException => "there is no such file",
        DirectoryNotFoundException => "there is no such folder",
        UnauthorizedAccessException when Directory.Exists(path) => "it is a folder",
        UnauthorizedAccessException => "it may not be read",
        _ => failure.Message.ReplaceLineEndings(" ").TrimEnd('.'),
    };
}
