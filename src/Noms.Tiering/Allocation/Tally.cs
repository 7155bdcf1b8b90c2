namespace Noms.Tiering.Allocation;

/// <summary>Counts by name.</summary>
internal sealed class Tally
{
    private readonly Dictionary<string, long> _counts = new(StringComparer.Ordinal);

    public IEnumerable<string> Names => _counts.Keys;

    public long this[string name] => _counts.GetValueOrDefault(name);

    public void Add(string name) => _counts[name] = _counts.GetValueOrDefault(name) + 1;
}
