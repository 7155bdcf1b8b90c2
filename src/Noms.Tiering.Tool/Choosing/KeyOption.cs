using System.CommandLine;

namespace Noms.Tiering.Tool.Choosing;

/// <summary>The option <c>--key</c>: the secret with which receipts are made, so that their hashes say nothing to those who have not got it.</summary>
internal static class KeyOption
{
    private const int Shortest = 16;
    private const int Longest = 64 * 1024;

    public static Option<string> AddTo(Command command)
    {
        var option = new Option<string>("--key") { Description = "A file whose bytes, at least 16, are the key of the receipts.", HelpName = "FILE" };
        command.Options.Add(option);
        return option;
    }

    /// <summary>The key; empty where none is given.</summary>
    public static byte[] Read(string? path)
    {
        if (path is null)
        {
            return [];
        }

        var key = InputBytes.Read("key", path, Longest);
        return key.Length >= Shortest ? key : throw ToolException.Faulty($"noms-tiering: the key {path} has fewer than {Shortest} bytes");
    }
}
