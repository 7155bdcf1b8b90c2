using FluentAssertions;
using Noms.Tiering.Policies;
using Xunit;

namespace Noms.Tiering.Tests.Tracing;

public sealed class RenderingTests
{
    [Theory]
    [MemberData(nameof(TracedCases.Names), MemberType = typeof(TracedCases))]
    public void Every_rule_stands_in_the_Markdown_under_its_id(string name)
    {
        var trace = TracedCases.TraceOf(name);

        var markdown = trace.ToMarkdown();

        trace.Rules.Select(r => $"- **{r.Rule.Id}").Should().OnlyContain(start => markdown.Contains(start, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(TracedCases.Names), MemberType = typeof(TracedCases))]
    public void The_Markdown_begins_with_the_sentence_that_matters_first(string name)
    {
        var trace = TracedCases.TraceOf(name);
        var first = trace.ToText().Split('\n', ',', ':')[0];

        trace.ToMarkdown().Should().StartWith("**" + first);
    }

    [Theory]
    [MemberData(nameof(TracedCases.Names), MemberType = typeof(TracedCases))]
    public void A_diagram_shows_every_rule_that_is_met_or_not_known_and_no_other(string name)
    {
        var trace = TracedCases.TraceOf(name);
        var scales = trace.Scales.Where(s => (s.Decision.Level ?? s.Decision.CalculatedLevel) is not null).Select(s => s.Decision.Scale).ToList();
        var expected = trace.Rules.Where(r => r.Truth != Truth.Unmet && scales.Contains(r.Rule.Proposal.Scale!)).Select(r => $"rule{r.Rule.Index}[");

        var drawn = trace.ToMermaid().Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith("rule", StringComparison.Ordinal) && line.Contains('[', StringComparison.Ordinal));

        drawn.Select(line => line[..(line.IndexOf('[', StringComparison.Ordinal) + 1)]).Should().BeEquivalentTo(expected);
    }

    [Fact]
    public void What_a_policy_says_is_never_taken_for_markup()
    {
        const string hostile = "a <b>\\\"bold\\\"</b> *title*; [link](x) `code` & #1 | cell";
        var decision = new TieringEngine(Hostile(hostile)).Decide(TieringCase.Create("C1").With(Determinants.Notorious, true).Build(), new(2026, 1, 1));

        decision.Trace.ToMarkdown().Should().Contain("a \\<b\\>\"bold\"\\</b\\> \\*title\\*; \\[link\\](x) \\`code\\` \\& #1 \\| cell");
        decision.Trace.ToMermaid().Should().Contain("a #lt;b#gt;#quot;bold#quot;#lt;/b#gt; *title*#59; [link](x) #96;code#96; #amp; #35;1 | cell");
    }

    [Fact]
    public void What_is_withheld_from_the_person_is_not_shown_and_nor_are_the_rules_that_rest_on_it()
    {
        var trace = TracedCases.TraceOf("noms-2005-capped");

        var text = trace.ToTextForPerson(Determinants.Prospects, Determinants.Ogrs3);

        trace.ToTextForPerson().Should().Contain("Prospects").And.Contain("62%").And.Contain("(R1;").And.Contain("(L1;");
        text.Should().NotContain("Prospects").And.NotContain("62%").And.NotContain("R1;").And.NotContain("L1;");
        text.Should().Contain("Something that may not be shown here.").And.Contain("(S3;");
    }

    [Fact]
    public void A_cap_that_rests_on_what_is_withheld_is_not_named_where_a_floor_is_said_to_be_lowered()
    {
        var trace = new TieringEngine(Capped()).Decide(
            TieringCase.Create("C1").With(Determinants.RiskOfSeriousHarm, RiskOfSeriousHarm.High).With(Determinants.Notorious, true).Build(), new(2026, 1, 1)).Trace;

        trace.ToTextForPerson().Should().Contain("by LOWERED");
        trace.ToTextForPerson(Determinants.Notorious).Should().NotContain("LOWERED").And.Contain("Something that may not be shown here.");
    }

    [Fact]
    public void The_day_of_the_next_change_is_not_shown_where_something_is_withheld()
    {
        var trace = TracedCases.TraceOf("hmpps-2026");

        trace.ToTextForPerson().Should().Contain("On 2 December 2026");
        trace.ToTextForPerson(Determinants.LatestRelease).Should().NotContain("2 December 2026").And.NotContain("1 December 2025");
    }

    [Fact]
    public void A_status_that_rests_on_what_is_withheld_is_given_without_its_reason()
    {
        var trace = TracedCases.TraceOf("status");

        trace.ToTextForPerson(Determinants.HasActiveEvent).Should().NotContain("Active event").And.Contain("Something that may not be shown here.");
    }

    private static TieringPolicy Capped() => PolicyReader.Read("""
        {
          "id": "capped", "version": "1", "title": "Capped", "effective": { "from": "2026-01-01" },
          "sources": [ { "id": "s", "title": "A source" } ],
          "scales": [ { "id": "tier", "title": "Tier", "default": "1",
                        "levels": [ { "id": "1", "title": "Tier 1" }, { "id": "2", "title": "Tier 2" }, { "id": "3", "title": "Tier 3" } ] } ],
          "reads": { "riskOfSeriousHarm": { "whenMissing": "open" }, "notorious": { "whenMissing": "open" } },
          "rules": [ { "id": "HARM", "title": "Harm", "cite": ["s"], "floor": "3", "when": { "determinant": "riskOfSeriousHarm", "atLeast": "high" } },
                     { "id": "LOWERED", "title": "Watched", "cite": ["s"], "cap": "2", "on": ["HARM"], "when": { "determinant": "notorious", "is": true } } ]
        }
        """u8).Policy!;

    private static TieringPolicy Hostile(string title) => PolicyReader.Read(System.Text.Encoding.UTF8.GetBytes($$"""
        {
          "id": "hostile", "version": "1", "title": "Hostile", "effective": { "from": "2026-01-01" },
          "sources": [ { "id": "s", "title": "A source" } ],
          "scales": [ { "id": "tier", "title": "Tier", "default": "1", "levels": [ { "id": "1", "title": "Tier 1" }, { "id": "2", "title": "Tier 2" } ] } ],
          "reads": { "notorious": { "whenMissing": "open" } },
          "rules": [ { "id": "N", "title": "{{title}}", "cite": ["s"], "floor": "2", "when": { "determinant": "notorious", "is": true } } ]
        }
        """)).Policy!;
}
