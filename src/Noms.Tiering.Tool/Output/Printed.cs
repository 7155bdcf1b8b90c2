using System.Text;
using Noms.Tiering.Files;

namespace Noms.Tiering.Tool.Output;

/// <summary>What goes to standard output, at once and as a whole.</summary>
internal static class Printed
{
    private const string What = "write to standard output";

    public static void Text(string text) => Bytes(Encoding.UTF8.GetBytes(text));

    /// <summary>Text or JSON, as it is.</summary>
    /// <exception cref="FileRunException">Nobody reads it, or it is full.</exception>
    public static void Bytes(ReadOnlySpan<byte> utf8)
    {
        if (!utf8.IsEmpty)
        {
            StandardOutput.Write(utf8, What);
        }
    }
}
