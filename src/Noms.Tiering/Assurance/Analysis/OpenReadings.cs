using Noms.Tiering.Policies;
using Noms.Tiering.Tracing;

namespace Noms.Tiering.Assurance.Analysis;

/// <summary>
/// What conditions rest on that may be missing and open. A status, invalid data, an output, a suffix or an override comes about only where a decision is sure of it, and with something missing a decision may be
/// unsure of what every value would lead to: of a score it knows the least and the most, and not which of them go together. So of those nothing is claimed that rests on every value alone.
/// </summary>
internal sealed class OpenReadings
{
    private readonly Dictionary<string, DerivedDeterminant> _derived;
    private readonly HashSet<string> _open;
    private readonly HashSet<string> _besideLevels;

    public OpenReadings(TieringPolicy policy)
    {
        _derived = policy.Derived.ToDictionary(d => d.Output.Id, StringComparer.Ordinal);
        _open = policy.Reads.Where(u => u.IsOpenWhenMissing).Select(u => u.Determinant.Id).ToHashSet(StringComparer.Ordinal);
        List<Condition> instead = [.. policy.Statuses.Select(s => s.When), .. policy.InvalidData.Select(i => i.When)];
        InPlaceOfLevels = instead.Exists(IsUnsure);
        _besideLevels = ReadBy(
            instead.Concat(policy.Rules.Where(r => r.Proposal.Scale is null).Select(r => r.When))
                .Concat(policy.Label?.Suffixes.Select(s => s.When) ?? [])
                .Concat(policy.Overrides.Select(o => o.Applies))
                .Where(IsUnsure)
                .SelectMany(Values)
                .Select(test => test.Determinant));
    }

    /// <summary>Whether a decision may be unsure of what stands in place of levels though every value leads to the same.</summary>
    public bool InPlaceOfLevels { get; }

    /// <summary>Whether a condition reads the value of something open.</summary>
    public bool Has(Condition condition) => ReadBy(Values(condition).Select(test => test.Determinant)).Overlaps(_open);

    /// <summary>
    /// Whether a decision may be unsure of a condition though every value leads to the same: what reads each open determinant once, and not through a derived one, it is sure of as far as the values are.
    /// </summary>
    public bool IsUnsure(Condition condition)
    {
        var once = new HashSet<string>(StringComparer.Ordinal);
        return Values(condition).Any(test => ReadBy([test.Determinant]).Overlaps(_open) && (_derived.ContainsKey(test.Determinant.Id) || !once.Add(test.Determinant.Id)));
    }

    /// <summary>Whether it is read, at whatever remove, by something beside the levels or in place of them of which a decision may be unsure.</summary>
    public bool IsBesideLevels(Determinant determinant) => _besideLevels.Contains(determinant.Id);

    /// <summary>Whether it may be missing and open.</summary>
    public bool IsOpen(Determinant determinant) => _open.Contains(determinant.Id);

    /// <summary>The tests that read a value; whether something is recorded is always known.</summary>
    private static IEnumerable<TestCondition> Values(Condition condition) => ConditionTests.Of(condition).Where(test => test is not RecordedTest);

    private HashSet<string> ReadBy(IEnumerable<Determinant> determinants)
    {
        var reads = new ReadsOf(_derived, fallback => fallback.Of[0]);
        foreach (var determinant in determinants)
        {
            reads.Visit(determinant);
        }

        // A fallback may take any of its parts.
        for (var isMore = true; isMore;)
        {
            var parts = reads.Determinants.Where(_derived.ContainsKey).Select(id => _derived[id]).OfType<FallbackDeterminant>()
                .SelectMany(f => f.Of).Where(d => !reads.Determinants.Contains(d.Id)).ToList();
            parts.ForEach(d => reads.Visit(d));
            isMore = parts.Count > 0;
        }

        return [.. reads.Determinants];
    }
}
