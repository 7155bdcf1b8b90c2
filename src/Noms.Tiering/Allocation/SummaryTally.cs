using System.Collections.Immutable;
using Noms.Tiering.Allocation.Rows;
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

    public void Add(DecidedRow decided)
    {
        _decided++;
        _first = _first is { } first && first <= decided.AsOf ? first : decided.AsOf;
        _last = _last is { } last && last >= decided.AsOf ? last : decided.AsOf;
        _notInForce += _policy.IsInForceOn(decided.AsOf) ? 0 : 1;
        var outcome = decided.Outcome;
        if (outcome.State == DecisionState.InvalidData)
        {
            _invalid++;
            return;
        }

        if (outcome.Status is { } status)
        {
            _statuses.Add(status.Id);
        }

        AddScales(decided);
        AddModes(decided);
        AddAll(_shortfalls, decided.Shortfalls);
        for (var output = 0; output < _policy.Outputs.Length; output++)
        {
            if (decided.Lines.Facets.IsMet(output, outcome))
            {
                _outputs.Add(_policy.Outputs[output].Id);
            }
        }
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

    private void AddScales(DecidedRow decided)
    {
        // A status stands in place of the level, so no rule decided; the calculated level beside it is not counted.
        if (decided.Outcome.State != DecisionState.Decided)
        {
            return;
        }

        var isOneOf = false;
        for (var index = 0; index < _scales.Length; index++)
        {
            _scales[index].Add(decided.Outcome.Scales[index], decided.Scales[index]);
            isOneOf |= PlaceBits.Any(decided.Scales[index].OneOf);
            foreach (var rule in new PlaceBits(decided.Scales[index].Deciding))
            {
                _rules[rule]++;
            }
        }

        _oneOf += isOneOf ? 1 : 0;
        if (decided.IsProvisional)
        {
            _provisional++;
            AddOpen(decided);
        }
    }

    private void AddModes(DecidedRow decided)
    {
        if (decided.Modes >= 0)
        {
            AddAll(_modes, decided.Lines.Facets.Modes!.Lines[decided.Modes]);
        }
    }

    private void AddOpen(DecidedRow decided)
    {
        var open = decided.KeptOpenBy;
        var isAlone = PlaceBits.Count(open) == 1;
        foreach (var read in new PlaceBits(open))
        {
            var determinant = _policy.Reads[read].Determinant;
            _determinants[determinant.Id] = determinant;
            _open.Add(determinant.Id);
            if (isAlone)
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
