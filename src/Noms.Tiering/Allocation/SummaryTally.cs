using System.Collections.Immutable;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Allocation;

/// <summary>Counts the decisions and rejects of a run.</summary>
internal sealed class SummaryTally : IAllocationTally
{
    private readonly TieringPolicy _policy;
    private readonly ScaleTally[] _scales;
    private readonly long[] _rules;
    private readonly Tally _modes = new();
    private readonly Tally _statuses = new();
    private readonly Tally _open = new();
    private readonly Tally _openAlone = new();
    private readonly Tally _outputs = new();
    private readonly Tally _shortfalls = new();
    private readonly Tally _faults = new();
    private readonly Dictionary<string, Determinant> _determinants = new(StringComparer.Ordinal);
    private long _decided;
    private long _rejected;
    private long _invalid;
    private long _notInForce;
    private long _oneOf;
    private long _provisional;
    private DateOnly? _first;
    private DateOnly? _last;

    public SummaryTally(TieringPolicy policy)
    {
        _policy = policy;
        _scales = [.. policy.Scales.Select(s => new ScaleTally(s))];
        _rules = new long[policy.Rules.Length];
    }

    public long CasesIn => _decided + _rejected;

    public long Rejected => _rejected;

    public void Add(CaseloadEntry rejected)
    {
        _rejected++;
        foreach (var code in rejected.Faults.Select(f => f.Code).Distinct(StringComparer.Ordinal))
        {
            _faults.Add(code);
        }
    }

    public void Add(TieringDecision decision)
    {
        _decided++;
        _first = _first is { } first && first <= decision.AsOf ? first : decision.AsOf;
        _last = _last is { } last && last >= decision.AsOf ? last : decision.AsOf;
        _notInForce += _policy.IsInForceOn(decision.AsOf) ? 0 : 1;
        if (decision.State == DecisionState.InvalidData)
        {
            _invalid++;
            return;
        }

        if (decision.Status is { } status)
        {
            _statuses.Add(status.Id);
        }

        AddScales(decision);
        AddAll(_modes, decision.Modes);
        AddAll(_shortfalls, decision.Shortfalls);
        AddAll(_outputs, decision.Outputs.Where(o => o.Truth == Truth.Met).Select(o => o.Output.Id));
    }

    public AllocationSummary Summary() => new()
    {
        Policy = _policy,
        Decided = _decided,
        Rejected = _rejected,
        InvalidData = _invalid,
        FirstAsOf = _first,
        LastAsOf = _last,
        NotInForce = _notInForce,
        Scales = [.. _scales.Select(s => s.Summary())],
        Modes = [.. ModesInOrder().Select(mode => new NamedCount(mode, mode, _modes[mode]))],
        Statuses = [.. _policy.Statuses.Select(s => new NamedCount(s.Id, s.Title, _statuses[s.Id]))],
        DecidingRules = [.. _policy.Rules.Where(r => r.Proposal is not OutputProposal).Select(r => new NamedCount(r.Id, r.Title, _rules[r.Index]))],
        DecidedByOneOf = _oneOf,
        Provisional = _provisional,
        KeptOpenBy = [.. MostFrequent(_open).Select(id => new OpenDeterminantCount(_determinants[id], _open[id], _openAlone[id]))],
        Outputs = [.. _policy.Outputs.Select(o => new NamedCount(o.Id, o.Title, _outputs[o.Id]))],
        Shortfalls = [.. MostFrequent(_shortfalls).Select(id => new NamedCount(id, id, _shortfalls[id]))],
        Faults = [.. _faults.Names.Order(StringComparer.Ordinal).Select(code => new NamedCount(code, code, _faults[code]))],
    };

    private static void AddAll(Tally tally, IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            tally.Add(name);
        }
    }

    private static IOrderedEnumerable<string> MostFrequent(Tally tally) =>
        tally.Names.OrderByDescending(name => tally[name]).ThenBy(name => name, StringComparer.Ordinal);

    private void AddScales(TieringDecision decision)
    {
        // A status stands in place of the level, so no rule decided; the calculated level beside it is not counted.
        if (decision.State != DecisionState.Decided)
        {
            return;
        }

        for (var index = 0; index < _scales.Length; index++)
        {
            _scales[index].Add(decision.Scales[index]);
            foreach (var rule in decision.Scales[index].Deciding)
            {
                _rules[rule.Index]++;
            }
        }

        _oneOf += decision.Scales.Any(s => !s.DecidedByOneOf.IsEmpty) ? 1 : 0;
        if (decision.IsProvisional)
        {
            _provisional++;
            AddOpen(decision);
        }
    }

    private void AddOpen(TieringDecision decision)
    {
        var open = decision.Scales.SelectMany(s => s.KeptOpenBy).DistinctBy(d => d.Id, StringComparer.Ordinal).ToArray();
        foreach (var determinant in open)
        {
            _determinants[determinant.Id] = determinant;
            _open.Add(determinant.Id);
            if (open.Length == 1)
            {
                _openAlone.Add(determinant.Id);
            }
        }
    }

    private IEnumerable<string> ModesInOrder()
    {
        var entry = _policy.Profile.FirstOrDefault(p => p.Id == "modes");
        if (entry is null)
        {
            return [];
        }

        // Looked up by one scale alone the modes have an order of their own: as the levels rise.
        ImmutableArray<string> rising = entry.By is [{ Scale: { } scale }]
            ? [.. scale.Levels.SelectMany(level => entry.Values.GetValueOrDefault(level.Id, [])).Distinct(StringComparer.Ordinal)]
            : [];
        return rising.Union(entry.Values.Values.SelectMany(v => v).Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }
}
