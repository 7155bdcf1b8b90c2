using System.Text;
using FluentAssertions;
using Noms.Tiering.Policies;
using Noms.Tiering.Tracing;
using Xunit;

namespace Noms.Tiering.Tests.Tracing;

/// <summary>The first sentences of a trace: they must be true of the case, and of all that the policy leaves open.</summary>
public sealed class TraceHeadTests
{
    private static readonly Lazy<TieringEngine> Noms2005 = new(() => new TieringEngine(TieringPolicies.Noms2005));

    [Fact]
    public void A_level_that_nothing_open_could_change_says_how_many_facts_were_taken_as_the_policy_says()
    {
        var trace = TracedCases.TraceOf("noms-2005-capped");

        Head(trace).Should().Contain($"could change it. {trace.StoodIn} facts that are not recorded were taken as the policy says (listed below).");
        Head(TracedCases.TraceOf("complete")).Should().Contain("could change it.").And.NotContain("taken as the policy says");
    }

    [Theory]
    [InlineData("noms-2005-capped")]
    [InlineData("complete")]
    public void The_first_sentences_alone_are_those_of_the_text(string name)
    {
        var trace = TracedCases.TraceOf(name);

        trace.ToText().Should().StartWith(TraceText.Headline(trace, "listed below") + "\n");
        TraceText.Headline(trace, "another lists them").Should().NotContain("listed below");
    }

    [Fact]
    public void A_level_does_not_rest_on_the_figures_of_a_rule_beside_which_another_gives_it()
    {
        var trace = Trace(Assessed(ogrs: 62).With(Determinants.Vulnerable, true));

        trace.Scales[0].Decision.Deciding.Select(r => r.Id).Should().Equal("L1", "O2");
        trace.Scales[0].RestsOn.Should().BeEmpty();
        Head(trace).Should().NotContain("what no source gives");
    }

    [Fact]
    public void A_level_rests_on_the_figures_of_the_one_rule_that_gives_it()
    {
        var trace = Trace(Assessed(ogrs: 62));

        trace.Scales[0].RestsOn.Select(p => p.Id).Should().Equal("likelihood.from", "complexity.multiFactorFrom");
        Head(trace).Should().Contain("It rests on what no source gives:").And.Contain("50% (assumed)").And.Contain("3 needs (assumed)");
    }

    [Fact]
    public void A_level_that_two_rules_give_rests_on_the_figures_that_they_have_in_common()
    {
        var trace = Trace(Assessed(ogrs: 62, RiskOfSeriousHarm.Medium));

        trace.Scales[0].Decision.Deciding.Select(r => r.Id).Should().Equal("H2", "L1");
        trace.Scales[0].RestsOn.Select(p => p.Id).Should().Equal("likelihood.from");
    }

    [Fact]
    public void A_figure_of_a_limb_that_was_not_met_is_none_that_the_level_rests_on()
    {
        var trace = Trace(Assessed(ogrs: 20).With(Determinants.ExceptionalResources, true));

        trace.Scales[0].Decision.Deciding.Select(r => r.Id).Should().Equal("O3");
        trace.Scales[0].RestsOn.Should().BeEmpty();
        Head(trace).Should().Contain("(O3; model 3.68 tier 4), here: unusual or exceptional resources.");
    }

    [Fact]
    public void A_figure_that_alone_kept_the_level_from_being_higher_is_named()
    {
        var trace = Trace(Assessed(ogrs: 49).With(Determinants.ReasonablyMotivated, false));

        trace.Scales[0].Decision.Deciding.Select(r => r.Id).Should().Equal("N1", "C1");
        trace.Scales[0].HeldBackBy.Select(p => p.Id).Should().Equal("likelihood.from");
        Head(trace).Should().Contain("Higher levels were ruled out by figures that no source gives").And.Contain("50% (assumed)");
    }

    [Fact]
    public void A_figure_beside_which_something_else_kept_the_level_down_is_not_named()
    {
        var trace = Trace(Assessed(ogrs: 49).With(Determinants.Prospects, Prospects.Poor));

        trace.Scales[0].Decision.Level!.Id.Should().Be("2");
        trace.Scales[0].HeldBackBy.Should().BeEmpty("with a likelihood that counts as raised, poor prospects would cap what it gives at this level");
    }

    [Fact]
    public void A_level_lowered_while_the_one_before_is_still_possible_is_lowered_for_now()
    {
        var settled = Assessed(ogrs: 20).WithPreviousLevel("tier", "4");
        Head(Trace(settled)).Should().Contain("Lowered from Tier 4.");

        var open = Assessed(ogrs: 20, harm: null).WithPreviousLevel("tier", "4");
        Head(Trace(open)).Should().Contain("Lowered from Tier 4 for now; Tier 4 is still possible.");
    }

    [Fact]
    public void Beside_a_status_stands_what_holds_whatever_the_missing_facts_turn_out_to_be()
    {
        var trace = TracedCases.TraceOf("status");
        var open = trace.Scales[1].Decision;

        open.Possible.Select(l => l.Id).Should().Equal("C", "B");
        open.CalculatedLevel!.Id.Should().Be("B", "what is missing is taken as high");
        Head(trace).Should().Contain("whatever the missing or uncertain facts turn out to be, at least Protect C; Protect C or Protect B is possible.")
            .And.Contain("Were it not for this, Tier 4, because high or very high risk of harm");
    }

    [Fact]
    public void An_uncertain_value_and_what_rests_on_it_say_that_it_could_be_another()
    {
        var trace = TracedCases.TraceOf("sparse");
        var text = Flat(trace.ToText());

        text.Should().Contain("Protect points: 20 points; it rests on what is uncertain: risk of serious recidivism (RSR)")
            .And.Contain("RSR: 7.2%, static, so it could be another (0 where")
            .And.Contain("At least Protect B, which rests on what is uncertain (risk of serious recidivism (RSR)); it decides")
            .And.NotContain("always");
        trace.Derived.Single(d => d.Derived.Id == "points").UncertainFacts.Select(d => d.Id).Should().Equal("rsr");
        trace.Derived.Single(d => d.Derived.Id == "needs").UncertainFacts.Should().BeEmpty();
    }

    [Fact]
    public void A_derived_determinant_without_a_title_stands_by_its_id_marked_as_one()
    {
        var policy = PolicyReader.Read(Encoding.UTF8.GetBytes("""
            {
              "id": "untitled", "version": "1", "title": "Untitled", "effective": { "from": "2005-01-01" },
              "sources": [ { "id": "guide", "title": "A guide" } ],
              "scales": [ { "id": "tier", "title": "Tier", "default": "1", "levels": [ { "id": "1", "title": "Tier 1" }, { "id": "2", "title": "Tier 2" } ] } ],
              "reads": { "ogrs3": { "whenMissing": "open" } },
              "derived": [ { "id": "likelyAgain", "cite": ["guide 1"], "when": { "determinant": "ogrs3", "atLeast": 50 } } ],
              "rules": [ { "id": "L1", "title": "Likely", "cite": ["guide 1"], "floor": "2", "when": { "determinant": "likelyAgain", "is": true } } ]
            }
            """)).Policy;

        var text = new TieringEngine(policy).Decide(TieringCase.Create("C1").With(Determinants.Ogrs3, 62).Build(), SamplerPolicy.AsOf).Trace.ToText();

        text.Should().Contain("\n  `likelyAgain`: yes (guide 1)\n").And.Contain("met      `likelyAgain`: yes; needed: yes\n");
    }

    [Fact]
    public void What_the_policy_says_of_a_level_is_not_headed_as_if_it_were_said_of_the_person() =>
        TracedCases.TraceOf("noms-2005-capped").ToText().Should().Contain("\nWhat the policy says of Tier 2\n").And.Contain("(not a description of this person)");

    private static TieringCaseBuilder Assessed(decimal ogrs, RiskOfSeriousHarm? harm = RiskOfSeriousHarm.Low)
    {
        var draft = TieringCase.Create("N-head")
            .With(Determinants.Ogrs3, ogrs)
            .With(Determinants.AccommodationNeed, NeedSeverity.Standard)
            .With(Determinants.EducationTrainingEmployabilityNeed, NeedSeverity.None)
            .With(Determinants.RelationshipsNeed, NeedSeverity.None)
            .With(Determinants.LifestyleAndAssociatesNeed, NeedSeverity.None)
            .With(Determinants.DrugMisuseNeed, NeedSeverity.Severe)
            .With(Determinants.AlcoholMisuseNeed, NeedSeverity.None)
            .With(Determinants.ThinkingAndBehaviourNeed, NeedSeverity.None)
            .With(Determinants.AttitudesNeed, NeedSeverity.Standard);
        return harm is { } level ? draft.With(Determinants.RiskOfSeriousHarm, level) : draft;
    }

    private static DecisionTrace Trace(TieringCaseBuilder draft) => Noms2005.Value.Decide(draft.Build(), SamplerPolicy.AsOf).Trace;

    /// <summary>The sentences before the first heading, as one line.</summary>
    private static string Head(DecisionTrace trace) => Flat(trace.ToText().Split("\n\n")[0]);

    private static string Flat(string text) => string.Join(' ', text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
