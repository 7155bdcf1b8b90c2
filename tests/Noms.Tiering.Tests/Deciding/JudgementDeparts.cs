using FluentAssertions;
using Xunit;

namespace Noms.Tiering.Tests.Deciding;

public sealed class JudgementDeparts
{
    private const string Limits = """
        "judgement": [ { "grades": [ { "id": "officer", "up": 1, "down": 0 }, { "id": "manager", "up": 2, "down": 1 } ], "reviewWithinMonths": 6 } ]
        """;

    [Theory]
    [InlineData("3", "officer", JudgementStanding.Applied, "3")]
    [InlineData("4", "officer", JudgementStanding.GradeTooLow, "2")]
    [InlineData("4", "manager", JudgementStanding.Applied, "4")]
    [InlineData("1", "officer", JudgementStanding.GradeTooLow, "2")]
    [InlineData("1", "manager", JudgementStanding.Applied, "1")]
    [InlineData("2", "officer", JudgementStanding.Applied, "2")]
    public void A_judgement_departs_as_far_as_the_grade_of_who_decided_may(string level, string grade, JudgementStanding standing, string final)
    {
        var decision = Decide(""" { "id": "A", "floor": "2" } """, level, grade);
        decision.Judgement().Should().Be(standing);
        decision.LevelId().Should().Be(final);
        decision.CalculatedId().Should().Be("2");
        decision.Possible().Should().Be(final);
    }

    [Fact]
    public void The_outcome_says_which_grade_is_needed()
    {
        var judgement = Decide(""" { "id": "A", "floor": "2" } """, "4", "officer").Scales[0].Judgement!;
        (judgement.Steps, judgement.GradeNeeded!.Id, judgement.Before.Id, judgement.After.Id).Should().Be((2, "manager", "2", "2"));
    }

    [Fact]
    public void No_grade_goes_further_than_the_policy_lets_the_highest() =>
        Decide(""" { "id": "A", "floor": "3" } """, "1", "manager").Judgement().Should().Be(JudgementStanding.TooFar);

    [Fact]
    public void A_judgement_never_goes_below_a_protected_floor()
    {
        var decision = Decide(""" { "id": "A", "floor": "3", "protected": true } """, "2", "manager");
        decision.Judgement().Should().Be(JudgementStanding.UnderProtectedFloor);
        decision.LevelId().Should().Be("3");
    }

    [Fact]
    public void A_judgement_goes_only_where_the_overrides_that_apply_let_it() =>
        SmallPolicy.Of($$""" "reads": {}, "rules": [], {{Limits}}, "overrides": [ { "id": "X", "authority": "local", "cap": "2" } ] """)
            .Decide(judgements: Recorded("3", "manager")).Judgement().Should().Be(JudgementStanding.AgainstOverride);

    [Fact]
    public void A_judgement_departs_from_what_the_overrides_give()
    {
        var decision = SmallPolicy.Of($$""" "reads": {}, "rules": [], {{Limits}}, "overrides": [ { "id": "X", "authority": "local", "floor": "3" } ] """)
            .Decide(judgements: Recorded("4", "officer"));
        decision.LevelId().Should().Be("4");
        decision.Scales[0].Judgement!.Before.Id.Should().Be("3");
    }

    [Fact]
    public void A_policy_without_limits_permits_none()
    {
        var decision = SmallPolicy.Of(""" "reads": {}, "rules": [] """).Decide(judgements: Recorded("2", "manager"));
        decision.Judgement().Should().Be(JudgementStanding.NotPermitted);
        decision.LevelId().Should().Be("1");
    }

    [Theory]
    [InlineData("2006-08-20", JudgementStanding.Applied)]
    [InlineData("2006-08-21", JudgementStanding.PastReview)]
    public void A_judgement_lapses_after_its_review_date(string asOf, JudgementStanding standing) =>
        SmallPolicy.Of($$""" "reads": {}, "rules": [], {{Limits}} """).Decide(asOf: asOf, judgements: Recorded("2", "officer")).Judgement().Should().Be(standing);

    [Fact]
    public void The_level_changes_on_the_day_after_the_review_date()
    {
        var change = Decide("", "2", "officer").NextChange!;
        change.Date.Should().Be(new DateOnly(2006, 8, 21));
        change.After!.LevelId().Should().Be("1");
    }

    [Theory]
    [InlineData("", JudgementStanding.ReviewDateMissing)]
    [InlineData(", \"reviewDate\": \"2006-08-21\"", JudgementStanding.ReviewTooLate)]
    public void A_policy_may_need_a_review_within_some_months(string review, JudgementStanding standing) =>
        SmallPolicy.Of($$""" "reads": {}, "rules": [], {{Limits}} """).Decide(judgements: Recorded("2", "officer", review)).Judgement().Should().Be(standing);

    [Theory]
    [InlineData("\"grade\": \"officer\"", "\"grade\": \"clerk\"", "NT3005", "/judgements/0/grade")]
    [InlineData("\"reason\": \"margin\"", "\"reason\": \"whim\"", "NT3006", "/judgements/0/reason")]
    [InlineData("\"level\": \"2\"", "\"level\": \"9\"", "NT3003", "/judgements/0/level")]
    [InlineData("\"scale\": \"tier\"", "\"scale\": \"change\"", "NT3002", "/judgements/0/scale")]
    [InlineData("2006-02-20", "2006-03-02", "NT3004", "/judgements/0/date")]
    public void What_cannot_be_under_the_policy_or_on_the_day_is_invalid_data(string old, string other, string code, string place)
    {
        var decision = SmallPolicy.Of($$""" "reads": {}, "rules": [], {{Limits}} """).Decide(judgements: Recorded("2", "officer").Replace(old, other, StringComparison.Ordinal));
        decision.InvalidData.Should().ContainSingle().Which.Should().Match<CaseDiagnostic>(d => d.Code == code && d.Place == place);
        decision.Level.Should().BeNull();
    }

    [Fact]
    public void Where_facts_are_open_a_judgement_may_be_applied_in_some_ways_and_refused_in_others()
    {
        var decision = SmallPolicy.Of($$"""
            "reads": { "vulnerable": { "whenMissing": "open" } }, {{Limits}},
            "rules": [ { "id": "A", "floor": "2" }, { "id": "B", "floor": "3", "protected": true, "when": { "determinant": "vulnerable", "is": true } } ]
            """).Decide(judgements: Recorded("1", "manager"));
        decision.LevelId().Should().Be("1");
        decision.Possible().Should().Be("1 3");
        decision.Scales[0].Judgement!.IsOpen.Should().BeTrue();
    }

    private static TieringDecision Decide(string rules, string level, string grade) =>
        SmallPolicy.Of($$""" "reads": {}, "rules": [ {{rules}} ], {{Limits}} """).Decide(judgements: Recorded(level, grade));

    private static string Recorded(string level, string grade, string review = ", \"reviewDate\": \"2006-08-20\"") =>
        $$""" { "scale": "tier", "level": "{{level}}", "reason": "margin", "words": "a supportive family", "grade": "{{grade}}", "date": "2006-02-20"{{review}} } """;
}
