using System.Globalization;
using System.Text.RegularExpressions;
using FluentAssertions;
using Noms.Tiering.Allocation;
using Xunit;

namespace Noms.Tiering.Tests.Allocation;

public sealed partial class ShippedCaseloadTests
{
    private static readonly Lazy<AllocationSummary> Summary = new(() =>
    {
        using var caseload = File.OpenRead(RepositoryFile.Path("samples", "BatchAllocation", "caseload", "caseload-10000.ndjson"));
        return new AllocationRun(new TieringEngine(TieringPolicies.Noms2005))
            .Decide(Caseload.FromNdjson(caseload, TieringPolicies.Noms2005.Catalogue), Stream.Null, Stream.Null);
    });

    [Fact]
    public void Every_case_is_decided()
    {
        (Summary.Value.CasesIn, Summary.Value.Rejected, Summary.Value.InvalidData).Should().Be((10_000, 0, 0));
    }

    [Fact]
    public void Tier_4_has_the_share_that_Hansard_gives_for_one_area()
    {
        var share = Summary.Value.Scales[0].ByLevel[3].Cases / 10_000m;

        share.Should().BeInRange(0.13m, 0.19m);
    }

    [Fact]
    public void Its_README_has_the_counts_that_it_decides_to()
    {
        var summary = Summary.Value;
        var expected = summary.Scales[0].ByLevel.Select(level => ("tier " + level.Id, level.Cases))
            .Append(("provisional", summary.Provisional))
            .Append(("settled by one fact", summary.SettledByOne))
            .Append(("raised", summary.Scales[0].Raised))
            .Append(("same", summary.Scales[0].Same))
            .Append(("lowered", summary.Scales[0].Lowered));
        var published = CountRow().Matches(RepositoryFile.Text("samples", "BatchAllocation", "caseload", "README.md"))
            .Select(row => (row.Groups[1].Value, long.Parse(row.Groups[2].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture)));

        published.Should().Equal(expected);
    }

    [Fact]
    public void It_has_missing_facts_levels_before_and_plural_sentences()
    {
        using var caseload = File.OpenRead(RepositoryFile.Path("samples", "BatchAllocation", "caseload", "caseload-10000.ndjson"));
        var cases = Caseload.FromNdjson(caseload, TieringPolicies.Noms2005.Catalogue).Select(e => e.Case!).ToList();

        cases.Count(c => !c[Determinants.RiskOfSeriousHarm].IsRecorded).Should().BeGreaterThan(100);
        cases.Count(c => !c.PreviousLevels.IsEmpty).Should().BeGreaterThan(100);
        cases.Count(c => c[Determinants.Sentences].AsList().Elements.Length > 1).Should().BeGreaterThan(100);
    }

    [Fact]
    public void The_generator_in_the_repository_gives_it_byte_for_byte()
    {
        using var folder = new WorkFolder();

        SampleProcess.BatchAllocation(folder.Path, "generate", "10000", "2005", "again.ndjson").ExitCode.Should().Be(0);

        File.ReadAllBytes(Path.Combine(folder.Path, "again.ndjson"))
            .SequenceEqual(File.ReadAllBytes(RepositoryFile.Path("samples", "BatchAllocation", "caseload", "caseload-10000.ndjson"))).Should().BeTrue();
    }

    [GeneratedRegex(@"(?m)^\| ([a-z0-9 ]+) \| ([0-9,]+) \|")]
    private static partial Regex CountRow();
}
