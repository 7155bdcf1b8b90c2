namespace Noms.Tiering.Explaining;

/// <summary>The nearest changes that have been found to lead to one level.</summary>
internal sealed class LevelFinds
{
    private readonly List<FoundChange> _found = [];

    /// <summary>How many determinants they change; <see cref="ShortestPaths.Never"/> before any is found.</summary>
    public int Fewest { get; private set; } = ShortestPaths.Never;

    public IReadOnlyList<FoundChange> Found => _found;

    /// <summary>Takes a change where none with fewer determinants is known.</summary>
    public void Add(FoundChange found)
    {
        if (found.Orders.Length > Fewest)
        {
            return;
        }

        if (found.Orders.Length < Fewest)
        {
            _found.Clear();
            Fewest = found.Orders.Length;
        }

        _found.Add(found);
    }
}
