using System.Text;
using System.Text.Json;
using FluentAssertions;
using Noms.Tiering.Allocation;
using Xunit;

namespace Noms.Tiering.Tests.Allocation;

public sealed class AllocationRunTests
{
    private static readonly DateOnly AsOf = new(2006, 3, 31);

    private static readonly string[] Mixed =
    [
        """{ "id": "high", "facts": { "riskOfSeriousHarm": "high", "ogrs3": 20 }, "previousLevels": { "tier": "3" } }""",
        """{ "id": "broken", "facts": { "riskOfSeriousHarm": "hihg" } }""",
        """{ "id": "unknown", "asOf": "2006-04-01", "facts": { "ogrs3": 80 } }""",
        """{ "id": "notorious", "facts": { "riskOfSeriousHarm": "low", "ogrs3": 10, "notorious": true }, "previousLevels": { "tier": "4" } }""",
        """{ "id": "future", "facts": { "riskOfSeriousHarm": { "value": "low", "date": "2007-01-01" } } }""",
        "{",
    ];

    [Fact]
    public void No_row_is_lost_and_the_order_stays()
    {
        var (summary, decisions, rejects) = Run(Mixed);

        decisions.Select(d => d.GetProperty("id").GetString()).Should().Equal("high", "unknown", "notorious", "future");
        rejects.Select(r => r.GetProperty("line").GetInt64()).Should().Equal(2, 6);
        (summary.CasesIn, summary.Decided, summary.Rejected).Should().Be((6, 4, 2));
    }

    [Fact]
    public void A_decision_says_its_level_its_reasons_and_what_changed()
    {
        var high = Run(Mixed).Decisions[0];

        var tier = high.GetProperty("scales").GetProperty("tier");
        tier.GetProperty("level").GetString().Should().Be("4");
        tier.GetProperty("deciding").EnumerateArray().Select(r => r.GetString()).Should().Equal("H1");
        tier.GetProperty("change").GetString().Should().Be("raised");
        high.GetProperty("modes").EnumerateArray().Select(m => m.GetString()).Should().Equal("PUNISH", "HELP", "CHANGE", "CONTROL");
        high.GetProperty("policy").GetString().Should().Be("noms-2005");
        high.GetProperty("asOf").GetString().Should().Be("2006-03-31");
        high.TryGetProperty("trace", out _).Should().BeFalse();
    }

    [Fact]
    public void A_provisional_decision_says_what_is_possible_and_what_keeps_it_open()
    {
        var unknown = Run(Mixed).Decisions[1];

        unknown.GetProperty("provisional").GetBoolean().Should().BeTrue();
        unknown.GetProperty("asOf").GetString().Should().Be("2006-04-01");
        var tier = unknown.GetProperty("scales").GetProperty("tier");
        tier.GetProperty("possible").EnumerateArray().Select(l => l.GetString()).Should().Equal("2", "3", "4");
        tier.GetProperty("keptOpenBy").EnumerateArray().Select(d => d.GetString()).Should().Contain("riskOfSeriousHarm");
    }

    [Fact]
    public void Facts_that_cannot_be_true_are_decided_to_be_invalid_data_and_are_no_reject()
    {
        var (summary, decisions, _) = Run(Mixed);

        decisions[3].GetProperty("state").GetString().Should().Be("invalid-data");
        decisions[3].GetProperty("invalidData")[0].GetProperty("determinant").GetString().Should().Be("riskOfSeriousHarm");
        summary.InvalidData.Should().Be(1);
        summary.Scales[0].WithLevel.Should().Be(3);
    }

    [Fact]
    public void A_change_to_a_level_that_is_provisional_is_counted_apart()
    {
        var summary = Run(
        [
            """{ "id": "open", "facts": { "ogrs3": 80 }, "previousLevels": { "tier": "1" } }""",
            """{ "id": "settled", "facts": { "riskOfSeriousHarm": "high", "ogrs3": 20 }, "previousLevels": { "tier": "3" } }""",
            """{ "id": "lower", "facts": { "ogrs3": 80 }, "previousLevels": { "tier": "4" } }""",
            """{ "id": "as before", "facts": { "ogrs3": 80 }, "previousLevels": { "tier": "2" } }""",
        ]).Summary;
        using var stream = new MemoryStream();
        summary.WriteJson(stream);
        using var json = JsonDocument.Parse(stream.ToArray());
        var counts = json.RootElement.GetProperty("scales").GetProperty("tier").GetProperty("changeProvisional");

        (summary.Scales[0].Raised, summary.Scales[0].RaisedProvisional).Should().Be((2, 1));
        (summary.Scales[0].LoweredProvisional, summary.Scales[0].SameProvisional).Should().Be((1, 1));
        counts.EnumerateObject().Select(p => (p.Name, p.Value.GetInt64())).Should().Equal(("raised", 1), ("same", 1), ("lowered", 1));
        summary.ToText().Should().MatchRegex("(?m)^  Tier against the level before +cases +share +provisional$").And.MatchRegex("(?m)^  raised +2 +50.0 % +1$");
    }

    [Fact]
    public void The_summary_counts_levels_modes_rules_outputs_and_changes()
    {
        var summary = Run(Mixed).Summary;

        summary.Scales[0].ByLevel.Select(l => (l.Id, l.Cases)).Should().Equal(("1", 0), ("2", 1), ("3", 1), ("4", 1));
        summary.Modes.Select(m => (m.Id, m.Cases)).Should().Equal(("PUNISH", 3), ("HELP", 3), ("CHANGE", 2), ("CONTROL", 1));
        summary.DecidingRules.Where(r => r.Cases > 0).Select(r => r.Id).Should().Equal("H1", "O4");
        summary.DecidedByOneOf.Should().Be(1);
        summary.Outputs.Should().ContainSingle().Which.Cases.Should().Be(1);
        (summary.Scales[0].Raised, summary.Scales[0].Same, summary.Scales[0].Lowered).Should().Be((1, 0, 1));
        (summary.FirstAsOf, summary.LastAsOf).Should().Be((AsOf, AsOf.AddDays(1)));
        summary.Faults.Select(f => f.Cases).Sum().Should().Be(2);
    }

    [Fact]
    public void The_summary_says_what_one_fact_alone_would_settle()
    {
        var needs = string.Join(", ", TieringPolicies.Noms2005.Reads.Where(r => r.Determinant.Id.EndsWith("Need", StringComparison.Ordinal)).Select(r => $"\"{r.Determinant.Id}\": \"none\""));

        var summary = Run($$"""{ "id": "A", "facts": { "ogrs3": 80, {{needs}} } }""", """{ "id": "B", "facts": {} }""").Summary;

        summary.Provisional.Should().Be(2);
        summary.SettledByOne.Should().Be(1);
        var harm = summary.KeptOpenBy.Should().ContainSingle(d => d.Determinant == Determinants.RiskOfSeriousHarm).Subject;
        (harm.Cases, harm.Alone).Should().Be((2, 1));
    }

    [Fact]
    public void Decisions_before_the_policy_is_in_force_are_counted()
    {
        Run("""{ "id": "early", "asOf": "2004-12-31", "facts": { "ogrs3": 1 } }""").Summary.NotInForce.Should().Be(1);
    }

    [Fact]
    public void Without_a_day_to_decide_by_a_row_is_rejected()
    {
        var run = new AllocationRun(new TieringEngine(TieringPolicies.Noms2005));
        using var rejects = new MemoryStream();

        var summary = run.Decide(Caseload.FromNdjson(Lines(Mixed[0], Mixed[2]), DeterminantCatalogue.National), new MemoryStream(), rejects);

        (summary.Decided, summary.Rejected).Should().Be((1, 1));
        Encoding.UTF8.GetString(rejects.ToArray()).Should().Contain(RowFaults.NoAsOf);
    }

    [Fact]
    public void A_level_before_that_its_scale_lacks_rejects_the_row_and_one_of_another_policys_scale_is_passed_over()
    {
        var (summary, decisions, rejects) = Run(
            """{ "id": "typo", "facts": { "ogrs3": 20 }, "previousLevels": { "tier": "44" } }""",
            """{ "id": "other", "facts": { "ogrs3": 20 }, "previousLevels": { "colour": "red" } }""");

        decisions.Select(d => d.GetProperty("id").GetString()).Should().Equal("other");
        var fault = rejects.Should().ContainSingle().Which.GetProperty("faults")[0];
        fault.GetProperty("code").GetString().Should().Be(RowFaults.UnknownPreviousLevel);
        fault.GetProperty("reason").GetString().Should().Contain("`tier`").And.NotContain("44");
        summary.Rejected.Should().Be(1);
    }

    [Fact]
    public void A_trace_comes_with_each_decision_where_it_is_asked_for()
    {
        var decisions = Run(withTrace: true, Mixed[0]).Decisions;

        decisions[0].GetProperty("trace").GetProperty("rules").GetArrayLength().Should().Be(TieringPolicies.Noms2005.Rules.Length);
    }

    [Fact]
    public void A_reject_holds_nothing_of_the_case()
    {
        var rejects = string.Join('\n', Run(Mixed).Rejects.Select(r => r.GetRawText()));

        rejects.Should().NotContain("hihg").And.NotContain("broken");
    }

    [Fact]
    public void The_same_rows_give_the_same_bytes()
    {
        Bytes(Mixed).Should().Equal(Bytes(Mixed));
    }

    [Fact]
    public void A_run_that_is_stopped_says_so()
    {
        using var stop = new CancellationTokenSource();
        var run = new AllocationRun(new TieringEngine(TieringPolicies.Noms2005)) { AsOf = AsOf };

        // Progress is told each thousand rows; the run is stopped at the first telling.
        var decide = () => run.Decide(
            Caseload.FromNdjson(Lines([.. Enumerable.Repeat(Mixed[0], 5000)]), DeterminantCatalogue.National), new MemoryStream(), new MemoryStream(), new Stopping(stop), stop.Token);

        decide.Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void The_summary_as_JSON_and_as_text_say_the_same_totals()
    {
        var summary = Run(Mixed).Summary;
        using var stream = new MemoryStream();
        summary.WriteJson(stream);

        using var json = JsonDocument.Parse(stream.ToArray());
        json.RootElement.GetProperty("casesIn").GetInt64().Should().Be(6);
        json.RootElement.GetProperty("scales").GetProperty("tier").GetProperty("levels").GetProperty("4").GetInt64().Should().Be(1);
        json.RootElement.GetProperty("policy").GetProperty("hash").GetString().Should().Be(TieringPolicies.Noms2005.Hash);
        summary.ToText().Should().MatchRegex("(?m)^  in +6$").And.MatchRegex("(?m)^  decided +4 +66.7 %$").And.MatchRegex("(?m)^  Tier 4.* 1 +25.0 % +0$");
    }

    private static MemoryStream Lines(params string[] rows) => new(Encoding.UTF8.GetBytes(string.Join('\n', rows)));

    private static byte[] Bytes(string[] rows)
    {
        using var decisions = new MemoryStream();
        using var rejects = new MemoryStream();
        using var summary = new MemoryStream();
        new AllocationRun(new TieringEngine(TieringPolicies.Noms2005)) { AsOf = AsOf, WithTrace = true }
            .Decide(Caseload.FromNdjson(Lines(rows), DeterminantCatalogue.National), decisions, rejects)
            .WriteJson(summary);
        return [.. decisions.ToArray(), .. rejects.ToArray(), .. summary.ToArray()];
    }

    private static (AllocationSummary Summary, List<JsonElement> Decisions, List<JsonElement> Rejects) Run(params string[] rows) =>
        Run(withTrace: false, rows);

    private static (AllocationSummary Summary, List<JsonElement> Decisions, List<JsonElement> Rejects) Run(bool withTrace, params string[] rows)
    {
        using var decisions = new MemoryStream();
        using var rejects = new MemoryStream();
        var summary = new AllocationRun(new TieringEngine(TieringPolicies.Noms2005)) { AsOf = AsOf, WithTrace = withTrace }
            .Decide(Caseload.FromNdjson(Lines(rows), DeterminantCatalogue.National), decisions, rejects);
        return (summary, Parse(decisions), Parse(rejects));
    }

    private static List<JsonElement> Parse(MemoryStream lines) =>
        [.. Encoding.UTF8.GetString(lines.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line))];

    private sealed class Stopping(CancellationTokenSource stop) : IProgress<AllocationProgress>
    {
        public void Report(AllocationProgress value) => stop.Cancel();
    }
}
