using System.Text;
using FluentAssertions;
using Noms.Tiering.Allocation;
using Noms.Tiering.Tests.Deciding;
using Xunit;

namespace Noms.Tiering.Tests.Allocation;

public sealed class AdjustedCaseloads
{
    private const string Text = """
        "reads": { "vulnerable": { "whenMissing": { "is": false } } },
        "rules": [ { "id": "A", "floor": "2" }, { "id": "P", "floor": "4", "protected": true, "when": { "determinant": "vulnerable", "is": true } } ],
        "overrides": [ { "id": "X", "authority": "national", "floor": "3", "effective": { "from": "2006-02-01" } } ],
        "judgement": [ { "grades": [ { "id": "officer", "up": 1, "down": 1 } ] } ]
        """;

    private static readonly TieringPolicy Policy = SmallPolicy.Of(Text).Policy;

    private static readonly AllocationRun Run = new(new TieringEngine(Policy)) { AsOf = new(2006, 1, 31) };

    [Fact]
    public void A_row_with_overrides_or_a_judgement_is_decided_and_its_line_says_what_they_came_to()
    {
        var (decisions, _) = Decide(Row("C1", Judgement("1"), Recorded("3")), Row("C2", Judgement("1").Replace("\"officer\"", "\"clerk\"", StringComparison.Ordinal), ""));

        decisions[0].Should().Contain("\"level\":\"3\",\"calculated\":\"2\"").And.Contain("\"overrides\":[\"O1\"],\"judgement\":\"against-override\"");
        decisions[1].Should().Contain("\"code\":\"NT3005\",\"determinant\":null,\"place\":\"/judgements/0/grade\"");
    }

    [Fact]
    public void The_summary_counts_overrides_and_judgements_by_level_direction_and_reason_and_those_refused_too()
    {
        var (_, summary) = Decide(Caseload());
        var scale = summary.Scales[0];

        scale.Judgements.Select(j => (j.Reason, j.Standing, j.Before.Id, j.Proposed.Id, j.Direction, j.Cases)).Should().Equal(
            ("margin", JudgementStanding.Applied, "2", "1", LevelChange.Lowered, 1),
            ("margin", JudgementStanding.Applied, "2", "3", LevelChange.Raised, 2),
            ("margin", JudgementStanding.UnderProtectedFloor, "4", "3", LevelChange.Lowered, 1),
            ("margin", JudgementStanding.TooFar, "2", "4", LevelChange.Raised, 1));
        scale.Judgements.Where(j => j.IsTowardsTheMiddle).Select(j => (j.Before.Id, j.Proposed.Id)).Should().Equal(("4", "3"));
        scale.Overrides.Select(o => (o.Id, o.Authority, o.Standing, o.Before.Id, o.After.Id, o.Direction, o.Cases)).Should().Equal(
            (null, OverrideAuthority.Local, OverrideStanding.Applied, "2", "3", LevelChange.Raised, 1L));
        summary.ToText().Should().Contain("margin: applied").And.Contain("margin: refused, under protected floor").And.Contain("moved by judgement")
            .And.Contain("of those towards the middle of the scale");
    }

    [Fact]
    public void An_override_of_the_policy_is_counted_where_it_applies()
    {
        using var none = new MemoryStream();
        var run = new AllocationRun(new TieringEngine(Policy)) { AsOf = new(2006, 2, 1) };
        var summary = run.Decide(CaseloadSource.FromNdjson(new MemoryStream(Bytes(Caseload()))), none, none);

        summary.Scales[0].Overrides.Where(o => o.Id == "X").Select(o => (o.Before.Id, o.After.Id, o.Cases)).Should().Equal(("2", "3", 5L), ("4", "4", 1L));
    }

    [Fact]
    public void Summaries_with_overrides_and_judgements_add_up_and_are_read_back_as_they_were_written()
    {
        var (_, whole) = Decide([.. Caseload(), .. Caseload()]);
        var (_, part) = Decide(Caseload());
        var read = Run.ReadSummary(Encoding.UTF8.GetBytes(Json(part)));

        Json(read).Should().Be(Json(part));
        ((IAllocationRun)Run).Join([part, read]).ToText().Should().Be(whole.ToText());
    }

    [Fact]
    public void Summaries_by_two_readings_of_one_policy_add_up()
    {
        var (_, whole) = Decide([.. Caseload(), .. Caseload()]);
        var (_, part) = Decide(Caseload());
        IAllocationRun another = new AllocationRun(new TieringEngine(SmallPolicy.Of(Text).Policy)) { AsOf = Run.AsOf };

        another.Join([part, another.ReadSummary(Encoding.UTF8.GetBytes(Json(part)))]).ToText().Should().Be(whole.ToText());
    }

    private static string[] Caseload() =>
    [
        Row("C1", Judgement("1"), ""), Row("C2", Judgement("3"), ""), Row("C3", Judgement("3"), ""), Row("C4", Judgement("4"), ""),
        Row("C5", Judgement("3"), "", "\"vulnerable\": true"), Row("C6", "", Recorded("3")),
    ];

    private static (string[] Decisions, AllocationSummary Summary) Decide(params string[] rows)
    {
        using var decisions = new MemoryStream();
        using var rejects = new MemoryStream();
        var summary = Run.Decide(CaseloadSource.FromNdjson(new MemoryStream(Bytes(rows))), decisions, rejects);
        rejects.Length.Should().Be(0);
        return (Encoding.UTF8.GetString(decisions.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries), summary);
    }

    private static string Json(AllocationSummary summary)
    {
        using var stream = new MemoryStream();
        summary.WriteJson(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static byte[] Bytes(params string[] rows) => Encoding.UTF8.GetBytes(string.Join('\n', rows));

    private static string Row(string id, string judgement, string recorded, string facts = "") =>
        $$"""{"id":"{{id}}","facts":{ {{facts}} },"overrides":[{{recorded}}],"judgements":[{{judgement}}]}""";

    private static string Judgement(string level) =>
        $$"""{"scale":"tier","level":"{{level}}","reason":"margin","words":"w","grade":"officer","date":"2006-01-01"}""";

    private static string Recorded(string floor) =>
        $$"""{"id":"O1","authority":"local","reason":"r","source":"s","effective":{"from":"2006-01-01"},"scale":"tier","floor":"{{floor}}"}""";
}
