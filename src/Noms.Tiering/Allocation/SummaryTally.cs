using Noms.Tiering.Allocation.Rows;
using Noms.Tiering.Deciding;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Allocation;

/// <summary>Counts the decisions and rejects of a run.</summary>
internal sealed class SummaryTally : IAllocationTally
{
    private readonly TieringPolicy _policy;
    private readonly ScaleTally[] _scales;
    private readonly long[] _rules;
    private readonly long[] _open;
    private readonly long[] _openAlone;
    private readonly long[] _outputs;
    private readonly ModeTally _modes;
    private readonly Tally _statuses = new();
    private readonly Tally _shortfalls = new();
    private readonly Tally _faults = new();
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
        _open = new long[policy.Reads.Length];
        _openAlone = new long[policy.Reads.Length];
        _outputs = new long[policy.Outputs.Length];
        _modes = new ModeTally(policy);
    }

    public TieringPolicy Policy => _policy;

    public long CasesIn => _decided + _rejected;

    public long Rejected => _rejected;

    public long? Lines { get; set; }

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
        _first = Earlier(_first, decided.AsOf);
        _last = Later(_last, decided.AsOf);
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
        _modes.Add(decided);
        AddAll(_shortfalls, decided.Shortfalls);
        for (var output = 0; output < _policy.Outputs.Length; output++)
        {
            if (decided.Lines.Facets.IsMet(output, outcome))
            {
                _outputs[output]++;
            }
        }
    }

    public void Add(IRowTally other)
    {
        var counted = (SummaryTally)other;
        AddTotals(counted._decided, counted._rejected, counted._invalid, counted._notInForce, counted._oneOf, counted._provisional);
        (_first, _last) = (Earlier(_first, counted._first), Later(_last, counted._last));
        for (var index = 0; index < _scales.Length; index++)
        {
            _scales[index].Add(counted._scales[index]);
        }

        Counts.Add(_rules, counted._rules);
        Counts.Add(_open, counted._open);
        Counts.Add(_openAlone, counted._openAlone);
        Counts.Add(_outputs, counted._outputs);
        _modes.Add(counted._modes);
        _statuses.Add(counted._statuses);
        _shortfalls.Add(counted._shortfalls);
        _faults.Add(counted._faults);
    }

    public void Add(IAllocationSummary earlier)
    {
        if (earlier is not AllocationSummary summary || summary.Policy.Hash != _policy.Hash)
        {
            throw new ArgumentException("The summary is of another policy.", nameof(earlier));
        }

        AddTotals(summary.Decided, summary.Rejected, summary.InvalidData, summary.NotInForce, summary.DecidedByOneOf, summary.Provisional);
        (_first, _last) = (Earlier(_first, summary.FirstAsOf), Later(_last, summary.LastAsOf));
        Lines = Lines is null ? summary.Lines : Lines + summary.Lines;
        for (var index = 0; index < _scales.Length; index++)
        {
            _scales[index].Add(summary.Scales[index]);
        }

        Counts.Add(_rules, [.. _policy.Rules.Select(rule => summary.DecidingRules.FirstOrDefault(r => r.Id == rule.Id)?.Cases ?? 0)]);
        Counts.Add(_open, [.. _policy.Reads.Select(read => OpenIn(summary, read)?.Cases ?? 0)]);
        Counts.Add(_openAlone, [.. _policy.Reads.Select(read => OpenIn(summary, read)?.Alone ?? 0)]);
        Counts.Add(_outputs, [.. summary.Outputs.Select(output => output.Cases)]);
        _modes.Add(summary.Modes);
        _statuses.Add(summary.Statuses);
        _shortfalls.Add(summary.Shortfalls);
        _faults.Add(summary.Faults);
    }

    IAllocationSummary IAllocationTally.ToSummary() => Summary();

    public void Clear()
    {
        (_decided, _rejected, _invalid, _notInForce, _oneOf, _provisional) = (0, 0, 0, 0, 0, 0);
        (_first, _last, Lines) = (null, null, null);
        Array.ForEach(_scales, scale => scale.Clear());
        Array.ForEach([_rules, _open, _openAlone, _outputs], Array.Clear);
        _modes.Clear();
        Array.ForEach([_statuses, _shortfalls, _faults], tally => tally.Clear());
    }

    public AllocationSummary Summary() => new()
    {
        Policy = _policy,
        Lines = Lines,
        Decided = _decided,
        Rejected = _rejected,
        InvalidData = _invalid,
        FirstAsOf = _first,
        LastAsOf = _last,
        NotInForce = _notInForce,
        Scales = [.. _scales.Select(s => s.Summary())],
        Modes = [.. _modes.Counts()],
        Statuses = [.. _policy.Statuses.Select(s => new NamedCount(s.Id, s.Title, _statuses[s.Id]))],
        DecidingRules = [.. _policy.Rules.Where(r => r.Proposal is not OutputProposal).Select(r => new NamedCount(r.Id, r.Title, _rules[r.Index]))],
        DecidedByOneOf = _oneOf,
        Provisional = _provisional,
        KeptOpenBy = [.. KeptOpenBy()],
        Outputs = [.. _policy.Outputs.Select((o, index) => new NamedCount(o.Id, o.Title, _outputs[index]))],
        Shortfalls = [.. MostFrequent(_shortfalls).Select(id => new NamedCount(id, id, _shortfalls[id]))],
        Faults = [.. _faults.Names.Order(StringComparer.Ordinal).Select(code => new NamedCount(code, code, _faults[code]))],
    };

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => other is null || one < other ? one : other;

    private static DateOnly? Later(DateOnly? one, DateOnly? other) => other is null || one > other ? one : other;

    private static OpenDeterminantCount? OpenIn(AllocationSummary summary, DeterminantUse read) =>
        summary.KeptOpenBy.FirstOrDefault(open => open.Determinant.Id == read.Determinant.Id);

    private void AddTotals(long decided, long rejected, long invalid, long notInForce, long oneOf, long provisional)
    {
        _decided += decided;
        _rejected += rejected;
        _invalid += invalid;
        _notInForce += notInForce;
        _oneOf += oneOf;
        _provisional += provisional;
    }

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
            _scales[index].Add(decided.Scales[index]);
            _scales[index].Add(decided.Outcome, index);
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

    private void AddOpen(DecidedRow decided)
    {
        var open = decided.KeptOpenBy;
        var alone = PlaceBits.Count(open) == 1 ? 1 : 0;
        foreach (var read in new PlaceBits(open))
        {
            _open[read]++;
            _openAlone[read] += alone;
        }
    }

    private IEnumerable<OpenDeterminantCount> KeptOpenBy() =>
        Enumerable.Range(0, _open.Length)
            .Where(read => _open[read] > 0)
            .Select(read => new OpenDeterminantCount(_policy.Reads[read].Determinant, _open[read], _openAlone[read]))
            .OrderByDescending(open => open.Cases)
            .ThenBy(open => open.Determinant.Id, StringComparer.Ordinal);
}
