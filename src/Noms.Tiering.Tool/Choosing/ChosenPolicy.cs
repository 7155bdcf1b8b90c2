using Noms.Tiering.Allocation;
using Noms.Tiering.Assurance;
using Noms.Tiering.Receipts;

namespace Noms.Tiering.Tool.Choosing;

/// <summary>What a command line names: one policy, which decides every case, or versions, of which each case's date has its own.</summary>
internal sealed class ChosenPolicy
{
    private readonly Lazy<TieringEngine>? _only;
    private readonly Lazy<VersionedTieringEngine> _engine;

    private ChosenPolicy(PolicyVersions versions, TieringPolicy? only)
    {
        Versions = versions;
        _only = only is null ? null : new(() => new TieringEngine(only));
        _engine = new(() => new VersionedTieringEngine(versions));
    }

    public PolicyVersions Versions { get; }

    /// <summary>Whether one policy decides, whatever the day.</summary>
    public bool IsOne => _only is not null;

    public DeterminantCatalogue Catalogue => Versions.Catalogue;

    /// <summary>Of one version that one, whatever the day; an overlay keeps to its days, since an area has no policy on others.</summary>
    public static ChosenPolicy Of(PolicyVersions versions) =>
        new(versions, versions.All is [{ Layers.Length: 1 } only] ? only : null);

    public TieringDecision Decide(TieringCase tieringCase, DateOnly asOf) =>
        _only?.Value.Decide(tieringCase, asOf) ?? _engine.Value.Decide(tieringCase, asOf);

    /// <summary>Decides one case as a run does, to a line of JSON.</summary>
    public void Decide(CaseloadEntry entry, Stream decisions)
    {
        if (_only is not null)
        {
            new AllocationRun(_only.Value).Decide([entry], decisions, Stream.Null);
        }
        else
        {
            new VersionedAllocationRun(_engine.Value).Decide([entry], decisions, Stream.Null);
        }
    }

    /// <summary>The run that decides a caseload under it.</summary>
    public IAllocationRun Run(DateOnly? asOf, bool withTrace = false) => _only is not null
        ? new AllocationRun(_only.Value) { AsOf = asOf, WithTrace = withTrace }
        : new VersionedAllocationRun(_engine.Value) { AsOf = asOf, WithTrace = withTrace };

    /// <summary>A comparison that begins with it.</summary>
    public PolicyComparison Compare() => _only is not null ? PolicyComparison.Of(_only.Value) : PolicyComparison.Of(_engine.Value);

    /// <summary>A comparison with it as the last.</summary>
    public PolicyComparison CompareBeside(PolicyComparison before) => _only is not null ? before.And(_only.Value) : before.And(_engine.Value);

    /// <summary>A side of the comparison of two on a caseload.</summary>
    public ImpactSide Side() => _only is not null ? ImpactSide.Of(_only.Value) : ImpactSide.Of(_engine.Value);

    public ReplayResult Replay(DecisionReceipt receipt, TieringCase tieringCase, ReadOnlySpan<byte> key) => _only is not null
        ? Receipts.Replay.Of(receipt, tieringCase, _only.Value, key)
        : Receipts.Replay.Of(receipt, tieringCase, _engine.Value, key);

    public CsvMappingReadResult ReadMapping(ReadOnlySpan<byte> utf8Json) =>
        Versions.All is [{ Layers.Length: 1 } only] ? CsvMappingReader.Read(utf8Json, only) : CsvMappingReader.Read(utf8Json, Versions);
}
