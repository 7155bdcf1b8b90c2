namespace Noms.Tiering.Allocation;

/// <summary>Counts by name.</summary>
internal sealed class Tally
{
    private readonly Dictionary<string, long> _counts = new(StringComparer.Ordinal);

    public IEnumerable<string> Names => _counts.Keys;

    public long this[string name] => _counts.GetValueOrDefault(name);

    public void Add(string name, long cases = 1) => _counts[name] = _counts.GetValueOrDefault(name) + cases;

    public void Add(Tally other)
    {
        foreach (var (name, cases) in other._counts)
        {
            Add(name, cases);
        }
    }

    public void Add(IEnumerable<NamedCount> counts)
    {
        foreach (var count in counts.Where(c => c.Cases > 0))
        {
            Add(count.Id, count.Cases);
        }
    }

    public void Clear() => _counts.Clear();
}
