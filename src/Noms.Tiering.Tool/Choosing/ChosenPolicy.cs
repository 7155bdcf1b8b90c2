using Noms.Tiering.Allocation;

namespace Noms.Tiering.Tool.Choosing;

/// <summary>What a command line names: one policy, which decides every case, or versions, of which each case's date has its own.</summary>
internal sealed class ChosenPolicy
{
    private readonly TieringPolicy? _only;

    private ChosenPolicy(PolicyVersions versions, TieringPolicy? only)
    {
        Versions = versions;
        _only = only;
    }

    public PolicyVersions Versions { get; }

    public DeterminantCatalogue Catalogue => Versions.Catalogue;

    /// <summary>Of one version that one, whatever the day; an overlay keeps to its days, since an area has no policy on others.</summary>
    public static ChosenPolicy Of(PolicyVersions versions) =>
        new(versions, versions.All is [{ Layers.Length: 1 } only] ? only : null);

    public TieringDecision Decide(TieringCase tieringCase, DateOnly asOf) => _only is not null
        ? new TieringEngine(_only).Decide(tieringCase, asOf)
        : new VersionedTieringEngine(Versions).Decide(tieringCase, asOf);

    /// <summary>The run that decides a caseload under it.</summary>
    public IAllocationRun Run(DateOnly? asOf, bool withTrace = false) => _only is not null
        ? new AllocationRun(new TieringEngine(_only)) { AsOf = asOf, WithTrace = withTrace }
        : new VersionedAllocationRun(new VersionedTieringEngine(Versions)) { AsOf = asOf, WithTrace = withTrace };

    /// <summary>Decides one case as a run does, to a line of JSON.</summary>
    public void Decide(CaseloadEntry entry, Stream decisions)
    {
        if (_only is not null)
        {
            new AllocationRun(new TieringEngine(_only)).Decide([entry], decisions, Stream.Null);
        }
        else
        {
            new VersionedAllocationRun(new VersionedTieringEngine(Versions)).Decide([entry], decisions, Stream.Null);
        }
    }

    public CsvMappingReadResult ReadMapping(ReadOnlySpan<byte> utf8Json) =>
        _only is not null ? CsvMappingReader.Read(utf8Json, _only) : CsvMappingReader.Read(utf8Json, Versions);
}
