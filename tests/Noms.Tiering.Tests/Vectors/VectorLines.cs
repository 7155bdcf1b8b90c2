using System.Text;
using Noms.Tiering.Conformance;

namespace Noms.Tiering.Tests.Vectors;

/// <summary>The committed vectors, whole or as lines that a test changes.</summary>
internal static class VectorLines
{
    private static readonly string Text = Repository.Read("tests/Noms.Tiering.Conformance/vectors/hmpps-tier-1000.ndjson");

    public static IReadOnlyList<string> All { get; } = Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static IReadOnlyList<Vector> Read() => Read(Text);

    public static IReadOnlyList<Vector> Read(string text) => [.. VectorFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)))];
}
