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
    private long _oneOf;
    private long _provisional;
    private RowDays _days;

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
        Add(decided.Result, 1, default(RowDays).With(decided.AsOf, _policy));
        for (var index = 0; index < _scales.Length && decided.Outcome.State == DecisionState.Decided; index++)
        {
            _scales[index].Add(decided.Outcome, index);
        }
    }

    public void Add(RowKind alike) => Add(alike.Result, alike.Rows, alike.Days);

    public void Add(IRowTally other)
    {
        var counted = (SummaryTally)other;
        AddTotals(counted._decided, counted._rejected, counted._invalid, counted._oneOf, counted._provisional);
        _days = _days.With(counted._days);
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

        AddTotals(summary.Decided, summary.Rejected, summary.InvalidData, summary.DecidedByOneOf, summary.Provisional);
        _days = _days.With(new RowDays(summary.FirstAsOf, summary.LastAsOf, summary.NotInForce));
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
        (_decided, _rejected, _invalid, _oneOf, _provisional) = (0, 0, 0, 0, 0);
        (_days, Lines) = (default, null);
        Array.ForEach(_scales, scale => scale.Clear());
        Array.Clear(_rules);
        Array.Clear(_open);
        Array.Clear(_openAlone);
        Array.Clear(_outputs);
        _modes.Clear();
        _statuses.Clear();
        _shortfalls.Clear();
        _faults.Clear();
    }

    public AllocationSummary Summary() => new()
    {
        Policy = _policy,
        Lines = Lines,
        Decided = _decided,
        Rejected = _rejected,
        InvalidData = _invalid,
        FirstAsOf = _days.First,
        LastAsOf = _days.Last,
        NotInForce = _days.NotInForce,
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

    private static OpenDeterminantCount? OpenIn(AllocationSummary summary, DeterminantUse read) =>
        summary.KeptOpenBy.FirstOrDefault(open => open.Determinant.Id == read.Determinant.Id);

    private void AddTotals(long decided, long rejected, long invalid, long oneOf, long provisional)
    {
        _decided += decided;
        _rejected += rejected;
        _invalid += invalid;
        _oneOf += oneOf;
        _provisional += provisional;
    }

    private static IOrderedEnumerable<string> MostFrequent(Tally tally) =>
        tally.Names.OrderByDescending(name => tally[name]).ThenBy(name => name, StringComparer.Ordinal);

    private void Add(RowResult result, long rows, RowDays days)
    {
        _decided += rows;
        _days = _days.With(days);
        if (result.State == DecisionState.InvalidData)
        {
            _invalid += rows;
            return;
        }

        if (result.Status >= 0)
        {
            _statuses.Add(_policy.Statuses[result.Status].Id, rows);
        }

        AddScales(result, rows);
        _modes.Add(result, rows);
        foreach (var shortfall in result.Shortfalls)
        {
            _shortfalls.Add(shortfall, rows);
        }

        foreach (var output in new PlaceBits(result.Outputs))
        {
            _outputs[output] += rows;
        }
    }

    private void AddScales(RowResult result, long rows)
    {
        // A status stands in place of the level, so no rule decided; the calculated level beside it is not counted.
        if (result.State != DecisionState.Decided)
        {
            return;
        }

        var isOneOf = false;
        for (var index = 0; index < _scales.Length; index++)
        {
            _scales[index].Add(result.Scales[index], rows);
            isOneOf |= PlaceBits.Any(result.Scales[index].OneOf);
            foreach (var rule in new PlaceBits(result.Scales[index].Deciding))
            {
                _rules[rule] += rows;
            }
        }

        _oneOf += isOneOf ? rows : 0;
        if (result.IsProvisional)
        {
            _provisional += rows;
            AddOpen(result.KeptOpenBy, rows);
        }
    }

    private void AddOpen(ulong[] open, long rows)
    {
        var alone = PlaceBits.Count(open) == 1 ? rows : 0;
        foreach (var read in new PlaceBits(open))
        {
            _open[read] += rows;
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
