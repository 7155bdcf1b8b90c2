using System.Collections.Immutable;

namespace Noms.Tiering;

/// <summary>The JSON Schemas (draft 2020-12) of what the library reads and writes, for editors and for programs that check before they send.</summary>
/// <remarks>
/// The readers are stricter than any schema can say, and every fault of theirs has a place; a schema helps while a file is being written.
/// Safe to use from any number of threads.
/// </remarks>
public static class TieringSchemas
{
    private const string Start = "schema/";
    private const string End = ".schema.json";

    /// <summary>What there is a schema of, in the order of the letters, such as <c>policy</c> and <c>trace</c>.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        .. typeof(TieringSchemas).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Start, StringComparison.Ordinal) && name.EndsWith(End, StringComparison.Ordinal))
            .Select(name => name[Start.Length..^End.Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>A schema as UTF-8 JSON; <see langword="null"/> where there is none of that name.</summary>
    /// <param name="name">One of <see cref="Names"/>, such as <c>policy</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    public static byte[]? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        using var stream = typeof(TieringSchemas).Assembly.GetManifestResourceStream(Start + name + End);
        if (stream is null)
        {
            return null;
        }

        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
