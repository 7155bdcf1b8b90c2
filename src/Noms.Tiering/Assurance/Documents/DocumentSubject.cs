using System.Collections.Immutable;
using Noms.Tiering.Policies;
using Noms.Tiering.Tracing;

namespace Noms.Tiering.Assurance;

/// <summary>A policy as its document needs it: which of its parts reads what, through derived determinants too.</summary>
internal sealed class DocumentSubject
{
    private readonly Dictionary<string, DerivedDeterminant> _derived;
    private readonly int _places;
    private readonly List<(DocumentReader Reader, HashSet<string> Determinants, HashSet<string> Parameters)> _parts = [];

    public DocumentSubject(TieringPolicy policy)
    {
        Policy = policy;
        _derived = policy.Derived.ToDictionary(d => d.Id, StringComparer.Ordinal);
        _places = policy.Derived.OfType<FallbackDeterminant>().Select(f => f.Of.Length).DefaultIfEmpty(1).Max();
        foreach (var status in policy.Statuses)
        {
            Add(status.Title, DocumentAnchors.Of(status), reads => reads.Visit(status.When));
        }

        foreach (var invalid in policy.InvalidData)
        {
            Add("invalid data", DocumentAnchors.Of(invalid), reads => reads.Visit(invalid.When));
        }

        foreach (var rule in policy.Rules)
        {
            Add(rule.Id, DocumentAnchors.Of(rule), reads => reads.Visit(rule.When).Visit(rule.Proposal));
        }

        foreach (var one in policy.Overrides)
        {
            Add(one.Id, DocumentAnchors.Of(one), reads => reads.Visit(one.Applies));
            _parts[^1].Parameters.UnionWith(one.Level.Parameter is { } parameter ? [parameter.Id] : []);
        }

        AddProfile();
    }

    public TieringPolicy Policy { get; }

    /// <summary>Whether some fact could be anything where it is missing, static or old.</summary>
    public bool HasOpenFacts => Policy.Reads.Any(use => use.IsOpenWhenMissing || use.UncertainWhenStatic || use.UncertainBefore is not null);

    /// <summary>Whether a determinant is worked out by the policy.</summary>
    public bool IsDerived(Determinant determinant) => _derived.ContainsKey(determinant.Id);

    /// <summary>The parts that read a determinant.</summary>
    public IReadOnlyCollection<DocumentReader> ReadersOf(Determinant determinant) =>
        [.. _parts.Where(p => p.Determinants.Contains(determinant.Id)).Select(p => p.Reader)];

    /// <summary>The parts that read a parameter.</summary>
    public IReadOnlyCollection<DocumentReader> ReadersOf(PolicyParameter parameter) =>
        [.. _parts.Where(p => p.Parameters.Contains(parameter.Id)).Select(p => p.Reader)];

    /// <summary>The parameters on which a rule rests, in policy order.</summary>
    public ImmutableArray<PolicyParameter> ParametersOf(PolicyRule rule)
    {
        var anchor = DocumentAnchors.Of(rule);
        var read = _parts.First(p => p.Reader.Anchor == anchor).Parameters;
        return [.. Policy.Parameters.Where(p => read.Contains(p.Id))];
    }

    private void AddProfile()
    {
        foreach (var entry in Policy.Profile.Where(e => e.By.Any(k => k.Determinant is not null)))
        {
            Add(PhraseText.Inside(entry.Title), LevelSection.Id, reads => reads.Visit(entry.By));
        }

        if (Policy.Availability is { } availability)
        {
            Add("shortfalls", OutputSection.Id, reads => reads.Visit(availability.Determinant));
        }

        foreach (var suffix in Policy.Label?.Suffixes ?? [])
        {
            Add("label", OutputSection.Id, reads => reads.Visit(suffix.When));
        }

        foreach (var limits in Policy.Judgement)
        {
            var bounds = limits.Grades.SelectMany(g => new[] { g.Up, g.Down }).Append(limits.ReviewWithinMonths).OfType<Bound>();
            _parts.Add((new DocumentReader("judgement", JudgementSection.Id), [], [.. bounds.Select(b => b.Parameter?.Id).OfType<string>()]));
        }
    }

    /// <summary>A fallback reads each of its determinants in its turn.</summary>
    private void Add(string label, string anchor, Action<ReadsOf> visit)
    {
        HashSet<string> determinants = new(StringComparer.Ordinal);
        HashSet<string> parameters = new(StringComparer.Ordinal);
        for (var place = 0; place < _places; place++)
        {
            var reads = new ReadsOf(_derived, fallback => fallback.Of[Math.Min(place, fallback.Of.Length - 1)]);
            visit(reads);
            determinants.UnionWith(reads.Determinants);
            parameters.UnionWith(reads.Parameters);
        }

        _parts.Add((new DocumentReader(label, anchor), determinants, parameters));
    }
}
