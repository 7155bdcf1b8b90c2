namespace Noms.Tiering.Files;

/// <summary>Does something with files, and turns its failure into one line.</summary>
internal static class Attempt
{
    public static T To<T>(string what, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException or NotSupportedException or ArgumentException)
        {
            throw Failed(what, failure);
        }
    }

    public static void To(string what, Action action) => To(what, () =>
    {
        action();
        return true;
    });

    public static FileRunException Failed(string what, Exception failure) => new(FileRunFault.InputOrOutput, $"cannot {what}: {Reason(failure)}");

    private static string Reason(Exception failure) => failure switch
    {
        FileNotFoundException => "there is no such file",
        DirectoryNotFoundException => "there is no such folder",

        // So the framework takes the system's word that a file is larger than the disk or a limit allows.
        ArgumentOutOfRangeException => "the file would be larger than is allowed there",
        _ => failure.Message.ReplaceLineEndings(" ").TrimEnd('.'),
    };
}
