using Noms.Tiering.Allocation.Rows;

namespace Noms.Tiering.Allocation;

/// <summary>Counts the decisions of a run by the version that made them, and the rejects of the whole.</summary>
internal sealed class VersionsTally(PolicyVersions versions) : IAllocationTally
{
    private readonly SummaryTally[] _tallies = [.. versions.All.Select(v => new SummaryTally(v))];
    private readonly Tally _faults = new();
    private long _decided;
    private long _rejected;

    public long CasesIn => _decided + _rejected;

    public long Rejected => _rejected;

    public void Add(DecidedRow decided)
    {
        _decided++;
        _tallies[versions.All.IndexOf(decided.Outcome.Policy)].Add(decided);
    }

    public void Add(CaseloadEntry rejected)
    {
        _rejected++;
        foreach (var code in rejected.Faults.Select(f => f.Code).Distinct(StringComparer.Ordinal))
        {
            _faults.Add(code);
        }
    }

    public VersionedAllocationSummary Summary() => new()
    {
        Versions = versions,
        Decided = _decided,
        Rejected = _rejected,
        ByVersion = [.. _tallies.Select(t => t.Summary()).Where(s => s.Decided > 0)],
        Faults = [.. _faults.Names.Order(StringComparer.Ordinal).Select(code => new NamedCount(code, code, _faults[code]))],
    };
}
