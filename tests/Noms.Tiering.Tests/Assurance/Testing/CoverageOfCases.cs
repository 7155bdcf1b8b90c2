using System.Text;
using FluentAssertions;
using Noms.Tiering.Assurance;
using Noms.Tiering.Tests.Deciding;
using Xunit;

namespace Noms.Tiering.Tests.Assurance.Testing;

/// <summary>Coverage and made cases, on policies so small that each figure is worked by hand.</summary>
public sealed class CoverageOfCases
{
    private static readonly TieringPolicy OneBound = SmallPolicy.Of("""
        "scales": [ { "id": "tier", "default": "1", "levels": [ { "id": "1" }, { "id": "2" } ] } ],
        "reads": { "ogrs3": { "whenMissing": "open" } },
        "rules": [ { "id": "L", "when": { "determinant": "ogrs3", "atLeast": 50 }, "floor": "2" } ]
        """).Policy;

    private static readonly TieringPolicy TwoTests = SmallPolicy.Of("""
        "reads": { "vulnerable": { "whenMissing": { "is": false } }, "childProtection": { "whenMissing": { "is": false } } },
        "rules": [ { "id": "A", "floor": "3",
                     "when": { "all": [ { "determinant": "vulnerable", "is": true }, { "determinant": "childProtection", "is": true } ] } } ]
        """).Policy;

    // A harm that is high is never medium, so neither test turns while the other stays unless harm is neither.
    private static readonly TieringPolicy Coupled = SmallPolicy.Of("""
        "reads": { "riskOfSeriousHarm": { "whenMissing": { "is": "low" } } },
        "rules": [ { "id": "A", "floor": "3",
                     "when": { "all": [ { "determinant": "riskOfSeriousHarm", "in": [ "high", "medium" ] }, { "determinant": "riskOfSeriousHarm", "in": [ "high", "very-high" ] } ] } },
                   { "id": "B", "floor": "2",
                     "when": { "any": [ { "determinant": "riskOfSeriousHarm", "in": [ "medium", "high" ] }, { "determinant": "riskOfSeriousHarm", "is": "high" } ] } } ]
        """).Policy;

    [Fact]
    public void One_rule_on_one_bound_has_seven_things_to_cover() =>
        PolicyCoverage.Of(SmallCases.Of(OneBound, "")).Goals.Select(g => g.Words).Should().Equal(
            "L is met", "L is unmet", "L decides", "ogrs3 is 50, at the bound", "ogrs3 is 49, one step below 50", "ogrs3 is not recorded",
            "L: that OGRS3 two-year score is at least 50% matters alone");

    [Fact]
    public void A_case_without_facts_covers_that_nothing_is_recorded_and_no_more() =>
        PolicyCoverage.Of(SmallCases.Of(OneBound, "")).Goals.Where(g => g.Standing == CoverageStanding.Covered).Select(g => g.Words).Should().Equal("ogrs3 is not recorded");

    [Fact]
    public void A_case_far_from_a_bound_covers_the_rule_and_not_the_bound()
    {
        var coverage = PolicyCoverage.Of(SmallCases.Of(OneBound, "\"ogrs3\": 90", "\"ogrs3\": 10"));

        coverage.Missing.Select(g => g.Words).Should().Equal("ogrs3 is 50, at the bound", "ogrs3 is 49, one step below 50", "ogrs3 is not recorded");
        coverage.Share(CoverageKind.Bound).Should().Be(0);
        coverage.Share(CoverageKind.TestAlone).Should().Be(1);
        coverage.Share().Should().Be(4m / 7);
    }

    [Fact]
    public void Three_cases_cover_all_of_it()
    {
        var coverage = PolicyCoverage.Of(SmallCases.Of(OneBound, "", "\"ogrs3\": 49", "\"ogrs3\": 50"));

        coverage.Missing.Should().BeEmpty();
        coverage.Goals.Single(g => g.Kind == CoverageKind.TestAlone).By.Select(c => c.Title).Should().Equal("ogrs3: 49", "ogrs3: 50");
        coverage.ToText().Should().StartWith("small 1: 3 cases cover 100.0% of what a case could\n");
    }

    [Fact]
    public void A_test_matters_alone_where_two_cases_differ_in_it_and_in_no_other_test()
    {
        string[] both = ["\"vulnerable\": true, \"childProtection\": true", "\"vulnerable\": false, \"childProtection\": false"];

        Alone(TwoTests, both).Should().BeEmpty();
        Alone(TwoTests, [.. both, "\"vulnerable\": true"]).Should().Equal("A: that child protection is yes matters alone");
        Alone(TwoTests, [.. both, "\"vulnerable\": true", "\"childProtection\": true"]).Should().HaveCount(2);
    }

    [Fact]
    public void What_hangs_together_is_proved_never_to_matter_alone()
    {
        var coverage = PolicyCoverage.Of(SmallCases.Of(Coupled, "\"riskOfSeriousHarm\": \"low\"", "\"riskOfSeriousHarm\": \"medium\"", "\"riskOfSeriousHarm\": \"high\"", "\"riskOfSeriousHarm\": \"very-high\""));

        coverage.Missing.Where(g => g.Kind == CoverageKind.TestAlone).Should().BeEmpty();
        coverage.Impossible.Select(g => g.Words).Should().Equal("B: that risk of serious harm is high matters alone");
        coverage.ToText().Should().Contain("proved impossible\n  B: that risk of serious harm is high matters alone");
    }

    [Fact]
    public void A_rule_that_can_never_decide_is_proved_so() =>
        PolicyCoverage.Of(SmallCases.Of(SmallPolicy.Of("""
            "reads": { "vulnerable": { "whenMissing": { "is": false } } },
            "rules": [ { "id": "A", "floor": "3" }, { "id": "B", "floor": "2", "when": { "determinant": "vulnerable", "is": true } } ]
            """).Policy, "")).Impossible.Select(g => g.Words).Should().Equal("B decides");

    [Fact]
    public void A_bound_of_a_count_is_seen_at_the_totals_that_there_are()
    {
        var policy = SmallPolicy.Of("""
            "reads": { "vulnerable": { "whenMissing": { "is": false } }, "childProtection": { "whenMissing": { "is": false } } },
            "derived": [ { "id": "points", "score": { "items": [ { "id": "v", "when": { "determinant": "vulnerable", "is": true }, "points": 5 },
                                                                 { "id": "c", "when": { "determinant": "childProtection", "is": true }, "points": 5 } ] } } ],
            "rules": [ { "id": "A", "floor": "3", "when": { "determinant": "points", "atLeast": 7 } } ]
            """).Policy;

        PolicyCoverage.Of(SmallCases.Of(policy, "")).Goals.Where(g => g.Kind == CoverageKind.Bound).Select(g => g.Words)
            .Should().Equal("points is 10, the least from 7 on", "points is 5, the most below 7");
    }

    [Fact]
    public void Missing_cases_are_made_few_and_with_few_facts()
    {
        var made = MissingCases.Of(SmallCases.Of(TwoTests, ""));

        made.After.Missing.Should().BeEmpty();
        made.Made.Select(c => $"{c.Title}: {string.Join(", ", c.Case.Facts.Select(f => $"{f.Determinant.Id} {f.Value}"))}").Should().Equal(
            "A: that vulnerable offender is yes matters alone: A is met: childProtection true, vulnerable true",
            "A: that vulnerable offender is yes matters alone: A is unmet: childProtection true, vulnerable false",
            "A: that child protection is yes matters alone: A is unmet: childProtection false, vulnerable true");
    }

    [Fact]
    public void Made_cases_are_to_be_reviewed_and_expect_what_the_policy_decides_now()
    {
        var made = MissingCases.Of(SmallCases.Of(OneBound, ""));
        var read = PolicyCasesReader.Read(OneBound, new PolicyCaseFile("made.json", made.ToUtf8Json())).Cases;

        PolicyTestRun.Of(read).IsPassed.Should().BeTrue();
        read.ToBeReviewed.Should().HaveSameCount(made.Made).And.NotBeEmpty();
        Encoding.UTF8.GetString(made.ToUtf8Json()).Should().Be(Encoding.UTF8.GetString(MissingCases.Of(SmallCases.Of(OneBound, "")).ToUtf8Json()));
    }

    [Fact]
    public void A_case_at_a_bound_is_made_where_the_bound_matters()
    {
        var policy = SmallPolicy.Of("""
            "reads": { "ogrs3": { "whenMissing": { "is": 0 } }, "vulnerable": { "whenMissing": { "is": false } } },
            "rules": [ { "id": "A", "floor": "3", "when": { "all": [ { "determinant": "vulnerable", "is": true }, { "determinant": "ogrs3", "atLeast": 50 } ] } } ]
            """).Policy;

        var made = MissingCases.Of(SmallCases.Of(policy, "", "\"ogrs3\": 90, \"vulnerable\": true", "\"ogrs3\": 90, \"vulnerable\": false", "\"ogrs3\": 10, \"vulnerable\": true"));

        made.Made.Select(c => c.Title).Should().Equal("ogrs3 is 50, at the bound", "ogrs3 is 49, one step below 50");
        made.Made.Should().OnlyContain(c => c.Case[Determinants.Vulnerable] == FactValue.Flag(true));
        made.Made.Select(c => c.Expected.Scales["tier"].Level).Should().Equal("3", "1");
    }

    [Fact]
    public void Nothing_is_made_where_nothing_is_missing()
    {
        var made = MissingCases.Of(SmallCases.Of(OneBound, "", "\"ogrs3\": 49", "\"ogrs3\": 50"));

        made.Made.Should().BeEmpty();
        Encoding.UTF8.GetString(made.ToUtf8Json()).Should().Be("[]\n");
    }

    [Fact]
    public void Both_sides_of_a_bound_of_counted_elements_are_made_with_as_many_as_it_takes()
    {
        var policy = SmallPolicy.Of("""
            "reads": { "namedPriorities": { "whenMissing": { "is": [] } } },
            "derived": [ { "id": "knives", "countOf": "namedPriorities", "such": { "field": "code", "is": "knife" } } ],
            "rules": [ { "id": "A", "floor": "3", "when": { "determinant": "knives", "atLeast": 4 } } ]
            """).Policy;

        var made = MissingCases.Of(SmallCases.Of(policy, ""));

        made.After.Missing.Should().BeEmpty();
        made.Made.Select(m => m.Case[Determinants.NamedPriorities].AsList().Elements.Length).Should().Contain([3, 4]);
    }

    [Fact]
    public void Lists_fallbacks_statuses_and_uncertain_facts_are_made_too()
    {
        var policy = SmallPolicy.Of("""
            "reads": { "sentences": { "whenMissing": { "is": [] } }, "arp": { "whenMissing": { "is": 0 }, "uncertainWhen": ["static"] }, "ogrs3": { "whenMissing": "open" },
                       "latestRelease": { "whenMissing": { "is": "none" } } },
            "derived": [ { "id": "score", "fallback": [ "byArp", "byOgrs" ] },
                         { "id": "byArp", "values": [ { "id": "low" }, { "id": "high" } ], "bands": { "of": "arp", "bands": [ { "is": "low", "below": 50 }, { "is": "high", "atLeast": 50 } ] } },
                         { "id": "byOgrs", "values": [ { "id": "low" }, { "id": "high" } ], "bands": { "of": "ogrs3", "bands": [ { "is": "low", "below": 60 }, { "is": "high", "atLeast": 60 } ] } } ],
            "statuses": [ { "id": "recent", "when": { "determinant": "latestRelease", "onOrAfter": { "months": -1 } }, "cite": ["s"] } ],
            "rules": [ { "id": "A", "floor": "3", "when": { "determinant": "score", "is": "high" } },
                       { "id": "B", "floor": "2", "when": { "some": "sentences", "such": { "all": [ { "field": "type", "is": "community-order" }, { "field": "phase", "is": "custody" } ] } } } ]
            """).Policy;

        var made = MissingCases.Of(SmallCases.Of(policy, ""));

        made.After.Missing.Select(g => g.Words).Should().BeEmpty();
        PolicyTestRun.Of(made.After.Cases).IsPassed.Should().BeTrue();
    }

    private static IEnumerable<string> Alone(TieringPolicy policy, params IEnumerable<string> facts) =>
        PolicyCoverage.Of(SmallCases.Of(policy, facts)).Goals.Where(g => g is { Kind: CoverageKind.TestAlone, Standing: CoverageStanding.Covered }).Select(g => g.Words);
}
