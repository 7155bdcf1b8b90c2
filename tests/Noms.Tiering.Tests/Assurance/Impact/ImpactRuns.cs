using System.Text;
using FluentAssertions;
using Noms.Tiering.Allocation;
using Noms.Tiering.Assurance;
using Noms.Tiering.Tests.Allocation;
using Xunit;

namespace Noms.Tiering.Tests.Assurance.Impact;

public sealed class ImpactRuns
{
    private static readonly byte[] Caseload =
        [.. File.ReadAllBytes(RepositoryFile.Path("samples", "BatchAllocation", "caseload", "caseload-10000.ndjson")).AsSpan(0, 700_000), .. "\n{}\n\n"u8];

    [Fact]
    public void A_run_counts_what_a_tally_of_its_cases_counts()
    {
        var plan = SmallImpact.Plan();
        var lines = string.Join('\n', SmallImpact.Cases.Select(person => SmallImpact.Json(person.Id, person.Facts)));
        var groups = CaseGroupsReader.ReadCsv(Stream("id,sex\n" + string.Concat(SmallImpact.Cases.Select(person => $"{person.Id},{person.Sex}\n"))));

        var run = new ImpactRun(plan) { AsOf = SmallImpact.AsOf, Groups = groups.Groups }.Measure(CaseloadSource.FromNdjson(Stream(lines)), System.IO.Stream.Null);

        run.ToText().Should().Be(SmallImpact.Tally(plan, SmallImpact.Cases).ToImpact().ToText().Replace("Sex:", "sex:", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1, 128 * 1024)]
    [InlineData(2, 4096)]
    [InlineData(3, 1000)]
    public void Threads_and_blocks_make_no_difference(int threads, int block)
    {
        var (plan, groups) = (Noms(), Groups());
        var (whole, wholeMoved) = Measure(plan, groups, 1, CaseloadSource.DefaultBlock);

        var (impact, moved) = Measure(plan, groups, threads, block);

        impact.ToUtf8Json().Should().Equal(whole.ToUtf8Json());
        moved.Should().Be(wholeMoved);
        (impact.Cases, impact.Rejected).Should().Be((Caseload.Count(b => b == '\n') - 3, 2), "the row that is cut off and the one without an id are rejects, and the empty one is none");
    }

    [Fact]
    public void The_tallies_of_parts_add_up_to_that_of_the_whole()
    {
        var plan = SmallImpact.Plan(new() { SmallestGroup = 1, SuppressBelow = 0 });
        var sum = SmallImpact.Tally(plan, SmallImpact.Cases.Take(3));
        sum.Add(SmallImpact.Tally(plan, []));
        sum.Add(SmallImpact.Tally(plan, SmallImpact.Cases.Skip(3)));

        sum.ToImpact().ToUtf8Json().Should().Equal(SmallImpact.Whole().ToUtf8Json());
        FluentActions.Invoking(() => sum.Add(SmallImpact.Tally(SmallImpact.Plan(), []))).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Each_side_counts_what_an_allocation_run_under_its_policy_counts()
    {
        var impact = Measure(Noms(), null, 2, CaseloadSource.DefaultBlock).Impact;
        foreach (var (policy, isAfter) in new[] { (TieringPolicies.Noms2005, false), (Harsher(), true) })
        {
            var summary = new AllocationRun(new TieringEngine(policy)).Decide(CaseloadSource.FromNdjson(new MemoryStream(Caseload)), System.IO.Stream.Null, System.IO.Stream.Null);
            var scale = impact.Scales.Single();

            summary.Scales[0].ByLevel.Select((level, place) => isAfter ? scale.CasesAfter(place) : scale.CasesBefore(place)).Should().Equal(summary.Scales[0].ByLevel.Select(level => level.Cases));
            summary.Statuses.Sum(status => status.Cases).Should().Be(scale.Before.Index().Where(s => s.Item.Kind == ImpactStandingKind.Status).Sum(s => isAfter ? scale.CasesAfter(s.Index) : scale.CasesBefore(s.Index)));
            (isAfter ? scale.Provisional.After : scale.Provisional.Before).Should().Be(summary.Provisional);
            scale.Deciders.Where(d => d.Decider.Kind == ImpactDeciderKind.Rule).Select(d => (d.Decider.Id, isAfter ? d.DecidesAfter : d.DecidesBefore)).Where(d => d.Item2 > 0)
                .Should().BeEquivalentTo(summary.DecidingRules.Where(rule => rule.Cases > 0).Select(rule => (rule.Id, rule.Cases)));
            impact.Profile.Single(entry => entry.Id == "modes").Values.Select(value => (value.Value, isAfter ? value.After : value.Before)).Should().BeEquivalentTo(summary.Modes.Select(mode => (mode.Id, mode.Cases)));
        }

        impact.Scales[0].Changes.Moved.Should().BeGreaterThan(10);
        impact.Profile.Single(entry => entry.Id == "modes").Values.Select(value => value.Value).Should().Equal(["PUNISH", "HELP", "CHANGE", "CONTROL"], "they come as the tiers rise");
    }

    [Fact]
    public void Another_engine_of_the_same_policy_gives_the_same_bytes()
    {
        var (whole, moved) = Measure(Noms(), Groups(), 1, CaseloadSource.DefaultBlock);
        var strange = new ImpactPlan(ImpactSide.Of(new StrangeEngine(TieringPolicies.Noms2005)), ImpactSide.Of(new TieringEngine(Harsher())));

        var (impact, alsoMoved) = Measure(strange, Groups(), 2, CaseloadSource.DefaultBlock);

        impact.ToUtf8Json().Should().Equal(whole.ToUtf8Json());
        alsoMoved.Should().Be(moved);
    }

    [Fact]
    public void Which_cases_move_is_written_where_it_is_asked_for_and_nowhere_else()
    {
        var lines = string.Join('\n', SmallImpact.Cases.Select(person => SmallImpact.Json(person.Id, person.Facts)));
        using var moved = new MemoryStream();

        new ImpactRun(SmallImpact.Plan()) { AsOf = SmallImpact.AsOf }.Measure(CaseloadSource.FromNdjson(Stream(lines)), System.IO.Stream.Null, moved);

        Encoding.UTF8.GetString(moved.ToArray()).Should().Be("""
            {"id":"P-2","scaleBefore":"tier","scaleAfter":"tier","from":"2","to":"1","change":"lowered"}
            {"id":"P-3","scaleBefore":"tier","scaleAfter":"tier","from":"2","to":"4","change":"raised"}
            {"id":"P-6","scaleBefore":"tier","scaleAfter":"tier","from":"3","to":"4","change":"raised"}
            {"id":"P-8","scaleBefore":"tier","scaleAfter":"tier","from":"1","to":"4","change":"raised"}
            {"id":"P-10","scaleBefore":"tier","scaleAfter":"tier","from":"2","to":"1","change":"lowered"}

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_row_that_cannot_be_read_is_a_reject_as_in_any_run()
    {
        using var rejects = new MemoryStream();
        var impact = new ImpactRun(SmallImpact.Plan()).Measure(CaseloadSource.FromNdjson(Stream("""
            { "id": "P-1", "facts": { "ogrs3": 101 } }
            { "id": "P-2", "facts": { "ogrs3": 10 } }
            """)), rejects);

        (impact.Cases, impact.Rejected).Should().Be((0, 2));
        impact.Faults.Select(fault => fault.Id).Should().Contain(RowFaults.NoAsOf);
        Encoding.UTF8.GetString(rejects.ToArray()).Should().Contain("\"line\":1").And.Contain(RowFaults.NoAsOf).And.NotContain("P-");
    }

    private static ImpactPlan Noms() => new(ImpactSide.Of(new TieringEngine(TieringPolicies.Noms2005)), ImpactSide.Of(new TieringEngine(Harsher())));

    /// <summary>The model of 2005 with a lower cut of likelihood.</summary>
    private static TieringPolicy Harsher() => Variants.Of(TieringPolicies.Noms2005, "likelihood.from", 40);

    private static CaseGroupsById Groups() => CaseGroupsReader.ReadCsv(Stream(
        "id,area\n" + string.Concat(Enumerable.Range(1, 2000).Select(number => $"C{number:00000},{"NSEW"[number % 4]}\n")))).Groups;

    private static (CaseloadImpact Impact, string Moved) Measure(ImpactPlan plan, CaseGroupsById? groups, int threads, int block)
    {
        using var moved = new MemoryStream();
        var impact = new ImpactRun(plan) { Groups = groups }.Measure(CaseloadSource.FromNdjson(new MemoryStream(Caseload), block: block), System.IO.Stream.Null, moved, threads);
        return (impact, Encoding.UTF8.GetString(moved.ToArray()));
    }

    private static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));

    private sealed class StrangeEngine(TieringPolicy policy) : ITieringEngine
    {
        private readonly TieringEngine _engine = new(policy);

        public TieringPolicy Policy => policy;

        public TieringDecision Decide(TieringCase tieringCase, DateOnly asOf) => _engine.Decide(tieringCase, asOf);
    }
}
