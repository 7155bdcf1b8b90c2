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

    public long? Lines { get; set; }

    public void Add(DecidedRow decided)
    {
        _decided++;
        _tallies[versions.All.IndexOf(decided.Outcome.Policy)].Add(decided);
    }

    public void Add(RowKind alike)
    {
        _decided += alike.Rows;
        _tallies[versions.All.IndexOf(alike.Result.Facets.Policy)].Add(alike);
    }

    public void Add(CaseloadEntry rejected)
    {
        _rejected++;
        foreach (var code in rejected.Faults.Select(f => f.Code).Distinct(StringComparer.Ordinal))
        {
            _faults.Add(code);
        }
    }

    public void Add(IRowTally other)
    {
        var counted = (VersionsTally)other;
        _decided += counted._decided;
        _rejected += counted._rejected;
        _faults.Add(counted._faults);
        for (var index = 0; index < _tallies.Length; index++)
        {
            _tallies[index].Add(counted._tallies[index]);
        }
    }

    public void Add(IAllocationSummary earlier)
    {
        if (earlier is not VersionedAllocationSummary summary)
        {
            throw new ArgumentException("The summary is of another policy.", nameof(earlier));
        }

        _decided += summary.Decided;
        _rejected += summary.Rejected;
        _faults.Add(summary.Faults);
        Lines = Lines is null ? summary.Lines : Lines + summary.Lines;
        foreach (var version in summary.ByVersion)
        {
            var tally = Array.Find(_tallies, tally => tally.Policy.Hash == version.Policy.Hash);
            (tally ?? throw new ArgumentException("The summary is of another policy.", nameof(earlier))).Add(version);
        }
    }

    IAllocationSummary IAllocationTally.ToSummary() => Summary();

    public void Clear()
    {
        (_decided, _rejected, Lines) = (0, 0, null);
        _faults.Clear();
        Array.ForEach(_tallies, tally => tally.Clear());
    }

    public VersionedAllocationSummary Summary() => new()
    {
        Versions = versions,
        Lines = Lines,
        Decided = _decided,
        Rejected = _rejected,
        ByVersion = [.. _tallies.Select(t => t.Summary()).Where(s => s.Decided > 0)],
        Faults = [.. _faults.Names.Order(StringComparer.Ordinal).Select(code => new NamedCount(code, code, _faults[code]))],
    };
}
