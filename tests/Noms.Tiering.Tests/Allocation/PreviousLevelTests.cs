using System.Text;
using FluentAssertions;
using Noms.Tiering.Allocation;
using Noms.Tiering.Policies;
using Xunit;

namespace Noms.Tiering.Tests.Allocation;

public sealed class PreviousLevelTests
{
    private static readonly PolicyVersions Versions = new(Version("1", "2006", "low", "high"), Version("2", "2007", "green", "red"));

    [Theory]
    [InlineData("high", 1)]
    [InlineData("green", 1)]
    [InlineData("blue", 0)]
    public void A_level_before_may_be_one_of_an_earlier_version_of_the_policy_and_is_a_reject_where_no_version_has_it(string level, int decided)
    {
        var rows = Encoding.UTF8.GetBytes($$"""{ "id": "A", "facts": {}, "previousLevels": { "tier": "{{level}}" } }""");
        using var rejects = new MemoryStream();

        var summary = new VersionedAllocationRun(new VersionedTieringEngine(Versions)) { AsOf = new DateOnly(2007, 3, 1) }
            .Decide(Caseload.FromNdjson(new MemoryStream(rows), Versions.Catalogue), new MemoryStream(), rejects);

        (summary.Decided, summary.Rejected).Should().Be((decided, 1 - decided));
        Encoding.UTF8.GetString(rejects.ToArray()).Contains(RowFaults.UnknownPreviousLevel, StringComparison.Ordinal).Should().Be(decided == 0);
    }

    private static TieringPolicy Version(string version, string year, string lower, string higher) => PolicyReader.Read(Encoding.UTF8.GetBytes($$"""
        { "id": "dated", "version": "{{version}}", "title": "Dated", "effective": { "from": "{{year}}-01-01", "to": "{{year}}-12-31" }, "sources": [],
          "scales": [ { "id": "tier", "title": "Tier", "default": "{{lower}}", "levels": [ { "id": "{{lower}}", "title": "Lower" }, { "id": "{{higher}}", "title": "Higher" } ] } ],
          "reads": {}, "rules": [] }
        """)).Policy;
}
