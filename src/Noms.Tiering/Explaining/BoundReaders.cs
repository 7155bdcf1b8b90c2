using Noms.Tiering.Deciding;
using Noms.Tiering.Policies;
using Noms.Tiering.Tracing;

namespace Noms.Tiering.Explaining;

/// <summary>Which bounds of each determinant one part of a policy reads, itself or through derived determinants.</summary>
/// <remarks>Immutable once made, and shared between threads.</remarks>
internal sealed class BoundReaders
{
    private readonly Dictionary<string, Cuts> _cuts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<int>> _choices = new(StringComparer.Ordinal);

    /// <summary>Gathers them.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="conditions">The conditions of the part.</param>
    /// <param name="derived">What the part reads beside them; may be null.</param>
    public BoundReaders(TieringPolicy policy, Condition[] conditions, Determinant? derived)
    {
        var all = policy.Derived.ToDictionary(d => d.Id, StringComparer.Ordinal);
        var read = new HashSet<string>(StringComparer.Ordinal);
        var places = policy.Derived.OfType<FallbackDeterminant>().Select(f => f.Of.Length).DefaultIfEmpty(1).Max();
        for (var place = 0; place < places; place++)
        {
            var reads = new ReadsOf(all, fallback => fallback.Of[Math.Min(place, fallback.Of.Length - 1)]);
            Array.ForEach(conditions, c => reads.Visit(c));
            _ = derived is null ? reads : reads.Visit(derived);
            read.UnionWith(reads.Determinants);
        }

        DerivedDeterminant[] through = [.. policy.Derived.Where(d => read.Contains(d.Id))];
        var cuts = new CutCollector(conditions, through);
        foreach (var use in policy.Reads.Where(u => read.Contains(u.Determinant.Id)))
        {
            if (use.Determinant.Kind is DeterminantKind.Number or DeterminantKind.Date)
            {
                _cuts.Add(use.Determinant.Id, cuts[use.Determinant]);
            }
            else if (use.Determinant is { Kind: DeterminantKind.Choice, IsOrdered: true })
            {
                _choices.Add(use.Determinant.Id, new ChoiceBounds(conditions, through).Of(use.Determinant));
            }
        }
    }

    /// <summary>Whether the part reads the bound from which on a value of a determinant lies.</summary>
    public bool Read(Determinant determinant, FactValue bound, DateOnly asOf) => bound.Kind switch
    {
        FactValueKind.Number => _cuts.TryGetValue(determinant.Id, out var cuts) && cuts.Numbers.Contains(bound.Encoded),
        FactValueKind.Date => _cuts.TryGetValue(determinant.Id, out var cuts) && cuts.Days.Any(d => d.From(asOf) == bound.AsDate()),
        _ => _choices.TryGetValue(determinant.Id, out var places) && places.Contains((int)bound.Encoded),
    };
}
