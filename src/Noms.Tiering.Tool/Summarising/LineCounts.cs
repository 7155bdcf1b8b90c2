using System.Text.Json;

namespace Noms.Tiering.Tool.Summarising;

/// <summary>Counts by name, as they stand in the lines of a decisions file.</summary>
internal sealed class LineCounts
{
    private readonly Dictionary<string, long> _counts = new(StringComparer.Ordinal);

    public long this[string name] => _counts.GetValueOrDefault(name);

    public IEnumerable<string> Names => _counts.Keys;

    public void Add(string name) => _counts[name] = this[name] + 1;

    /// <summary>Counts each text of a list that a line has; a line may leave the list out.</summary>
    public void AddAll(JsonElement line, string property)
    {
        foreach (var name in Texts(line, property))
        {
            Add(name);
        }
    }

    public static IEnumerable<string> Texts(JsonElement line, string property) =>
        line.TryGetProperty(property, out var list) ? list.EnumerateArray().Select(text => text.GetString()!) : [];
}
