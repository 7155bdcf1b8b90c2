using FluentAssertions;
using Noms.Tiering.Tests.Tracing;
using Xunit;

namespace Noms.Tiering.Tests.Receipts;

public sealed class GoldenReceiptTests
{
    public static TheoryData<string> Versions => [.. GoldenReceipts.Versions];

    [Theory]
    [MemberData(nameof(Versions))]
    public void Every_receipt_of_a_version_replays_as_the_same_in_this_one(string version)
    {
        var replays = GoldenReceipts.Of(version).ReplayAll().ToList();

        replays.Should().HaveCountGreaterThan(300);
        replays.Where(r => !r.Replay.IsSame).Select(r => $"{r.Replay}\nof {r.Line}").Should().BeEmpty();
    }

    [Fact]
    public void The_golden_receipts_are_of_every_policy_and_of_every_state()
    {
        var decisions = GoldenReceipts.Versions.SelectMany(version => GoldenReceipts.Of(version).ReplayAll()).Select(r => r.Replay.Decision!).ToList();

        decisions.Select(d => d.Policy.Id).Distinct().Should().Contain(["noms-2005", "utm-2021", "hmpps-2026"]);
        decisions.Select(d => d.State).Distinct().Should().HaveCount(3);
        decisions.Should().Contain(d => d.IsProvisional).And.Contain(d => !d.IsProvisional);
        decisions.Should().Contain(d => d.Policy.Layers.Length == 2).And.Contain(d => d.Scales[0].Judgement != null && d.Scales[0].Overrides.Length > 0);
    }

    [Fact]
    public void This_version_has_its_golden_receipts()
    {
        var version = ReceiptCases.Decided().Receipt.Engine;
        var isThere = Directory.Exists(Path.Combine(GoldenReceipts.Folder, version));
        var made = isThere ? "" : GoldenFiles.Keep($"receipts-{version}.ndjson", string.Concat(GoldenReceipts.Make().Select(line => line + "\n")));

        isThere.Should().BeTrue("those made at {0} are to be looked over and put under {1}, with the policies as they are", made, GoldenReceipts.Folder);
    }
}
