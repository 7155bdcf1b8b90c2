using Noms.Tiering.Allocation;

namespace Noms.Tiering.Samples.BatchAllocation;

/// <summary>What the command line names: one policy, which decides every case, or versions, of which each case's date has its own.</summary>
internal sealed class ChosenPolicy
{
    private readonly TieringPolicy? _only;
    private readonly PolicyVersions? _versions;

    private ChosenPolicy(TieringPolicy? only, PolicyVersions? versions)
    {
        _only = only;
        _versions = versions;
    }

    public static ChosenPolicy Of(TieringPolicy policy) => new(policy, null);

    public static ChosenPolicy Of(PolicyVersions versions) => versions.All is [var only] ? new(only, null) : new(null, versions);

    public CsvMappingReadResult ReadMapping(ReadOnlySpan<byte> utf8Json) =>
        _only is not null ? CsvMappingReader.Read(utf8Json, _only) : CsvMappingReader.Read(utf8Json, _versions!);

    /// <summary>The run that decides a caseload under it.</summary>
    public IAllocationRun Run(Options options) => _only is not null
        ? new AllocationRun(new TieringEngine(_only)) { AsOf = options.AsOf, WithTrace = options.WithTrace }
        : new VersionedAllocationRun(new VersionedTieringEngine(_versions!)) { AsOf = options.AsOf, WithTrace = options.WithTrace };
}
