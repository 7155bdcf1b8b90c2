using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FluentAssertions;
using Noms.Tiering.Tests.Policies;
using Noms.Tiering.Tests.Privacy;
using Xunit;

namespace Noms.Tiering.Tests.Assurance.Impact;

public sealed class ImpactAsJson
{
    private static readonly SchemaCheck Schema = new(Repository.Read("rules/schema/impact.schema.json"));

    public static TheoryData<bool, bool> Kinds => new() { { true, true }, { true, false }, { false, true } };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_impact_has_the_form_that_the_schema_says(bool hasCases, bool isSuppressed)
    {
        var plan = SmallImpact.Plan(isSuppressed ? null : new() { SmallestGroup = 1, SuppressBelow = 0 });
        var json = JsonNode.Parse(SmallImpact.Tally(plan, hasCases ? SmallImpact.Cases : []).ToImpact().ToUtf8Json());

        Schema.Allows(json).Should().BeTrue();
    }

    [Fact]
    public void The_schema_refuses_what_is_no_impact()
    {
        var json = Encoding.UTF8.GetString(SmallImpact.Whole().ToUtf8Json());
        foreach (var (from, to) in new[] { ("\"raised\": 3", "\"raisd\": 3"), ("\"cases\": 11", "\"cases\": -11"), ("\"kind\": \"rule\"", "\"kind\": \"law\""), ("\"share\": 0.5", "\"share\": null") })
        {
            json.Should().Contain(from);
            Schema.Allows(JsonNode.Parse(json.Replace(from, to, StringComparison.Ordinal))).Should().BeFalse(to);
        }
    }

    [Fact]
    public void The_figures_stand_in_it_as_they_are()
    {
        var tier = JsonElement.Parse(SmallImpact.Whole().ToUtf8Json()).GetProperty("scales")[0];
        var raised = tier.GetProperty("groupings")[0].GetProperty("groups")[0].GetProperty("shares")[0];

        tier.GetProperty("changes").GetProperty("raised").GetInt64().Should().Be(3);
        tier.GetProperty("moves").EnumerateArray().Sum(move => move.GetProperty("cases").GetInt64()).Should().Be(11);
        (raised.GetProperty("of").GetString(), raised.GetProperty("difference").GetDecimal()).Should().Be(("raised", 0.333333m));
    }

    [Fact]
    public void No_form_of_an_impact_says_anything_of_a_case()
    {
        var impact = SmallImpact.Tally(SmallImpact.Plan(), Enumerable.Repeat(("Zanzibar-1", """ "ogrs3": { "value": 41.4142, "source": "Zanzibar 2", "date": "1987-06-05" } """, (string?)"female"), 40)).ToImpact();
        using var page = new StringWriter();
        impact.WriteHtml(page);

        foreach (var text in new[] { impact.ToText(), Encoding.UTF8.GetString(impact.ToUtf8Json()), page.ToString() }.Concat(Spoken.By(impact).Select(spoken => spoken.Text)))
        {
            Marked.IsIn(text).Should().BeFalse("{0}", text);
        }
    }

    [Fact]
    public void The_same_cases_in_another_order_give_the_same_bytes()
    {
        var plan = SmallImpact.Plan();
        var one = SmallImpact.Tally(plan, SmallImpact.Cases).ToImpact();
        var other = SmallImpact.Tally(plan, SmallImpact.Cases.Reverse()).ToImpact();

        other.ToUtf8Json().Should().Equal(one.ToUtf8Json());
        other.ToText().Should().Be(one.ToText());
    }

    [Fact]
    public void As_text_it_says_who_moves_by_which_rule_and_how_groups_fare()
    {
        var text = SmallImpact.Whole().ToText();

        text.Should().Contain("Tier. 5 of 11 cases (45.5%) move: 3 up (27.3%), 2 down (18.2%)");
        text.Should().MatchRegex("Tier 3 to Tier 4 \\(raised\\) +1 +0\n +before by B: High likelihood +1\n +after by C: High risk of harm +1\n");
        text.Should().MatchRegex("Workload \\(points\\) +170 +225 +\\+55 +18.89 +25\n");
        text.Should().MatchRegex("female, raised +50.0% .* 16.7% +\\+33.3 ");
        text.Should().Contain("The difference that changes most: in the group female the share that comes to Tier 2 is 33.3 percentage points above that of the others before and 16.7 percentage points below that of the others after.");
    }
}
