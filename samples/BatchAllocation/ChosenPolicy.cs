using Noms.Tiering.Allocation;

namespace Noms.Tiering.Samples.BatchAllocation;

/// <summary>What the command line names: one policy, which decides every case, or versions, of which each case's date has its own.</summary>
internal abstract class ChosenPolicy
{
    /// <summary>The determinants that a case may state.</summary>
    public abstract DeterminantCatalogue Catalogue { get; }

    public static ChosenPolicy Of(TieringPolicy policy) => new One(policy);

    public static ChosenPolicy Of(PolicyVersions versions) => versions.All is [var only] ? new One(only) : new Several(versions);

    public abstract CsvMappingReadResult ReadMapping(ReadOnlySpan<byte> utf8Json);

    /// <summary>Decides a caseload.</summary>
    public abstract RunResult Decide(
        Options options, IEnumerable<CaseloadEntry> caseload, Stream decisions, Stream rejects, IProgress<AllocationProgress>? progress, CancellationToken cancellation);

    private sealed class One(TieringPolicy policy) : ChosenPolicy
    {
        public override DeterminantCatalogue Catalogue => policy.Catalogue;

        public override CsvMappingReadResult ReadMapping(ReadOnlySpan<byte> utf8Json) => CsvMappingReader.Read(utf8Json, policy);

        public override RunResult Decide(
            Options options, IEnumerable<CaseloadEntry> caseload, Stream decisions, Stream rejects, IProgress<AllocationProgress>? progress, CancellationToken cancellation)
        {
            var summary = new AllocationRun(new TieringEngine(policy)) { AsOf = options.AsOf, WithTrace = options.WithTrace }
                .Decide(caseload, decisions, rejects, progress, cancellation);
            return new(summary.Rejected, summary.ToText(), summary.WriteJson);
        }
    }

    private sealed class Several(PolicyVersions versions) : ChosenPolicy
    {
        public override DeterminantCatalogue Catalogue => versions.Catalogue;

        public override CsvMappingReadResult ReadMapping(ReadOnlySpan<byte> utf8Json) => CsvMappingReader.Read(utf8Json, versions);

        public override RunResult Decide(
            Options options, IEnumerable<CaseloadEntry> caseload, Stream decisions, Stream rejects, IProgress<AllocationProgress>? progress, CancellationToken cancellation)
        {
            var summary = new VersionedAllocationRun(new VersionedTieringEngine(versions)) { AsOf = options.AsOf, WithTrace = options.WithTrace }
                .Decide(caseload, decisions, rejects, progress, cancellation);
            return new(summary.Rejected, summary.ToText(), summary.WriteJson);
        }
    }
}
