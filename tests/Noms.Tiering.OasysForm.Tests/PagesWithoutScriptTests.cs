using System.Net;
using System.Text.Json;
using FluentAssertions;
using Noms.Tiering.Receipts;
using Xunit;

namespace Noms.Tiering.OasysForm.Tests;

public sealed class PagesWithoutScriptTests(RunningForm form) : IClassFixture<RunningForm>, IDisposable
{
    private readonly FormClient _client = new(form);

    public void Dispose() => _client.Dispose();

    [Theory]
    [InlineData("noms-2005")]
    [InlineData("utm-2021")]
    [InlineData("hmpps-2026")]
    public async Task Every_determinant_that_a_policy_reads_is_asked_for_in_some_section(string policy)
    {
        var fields = FormClient.Begun(policy);
        var asked = "";
        foreach (var section in new[] { "sentence", "scores", "harm", "needs", "person" })
        {
            fields["go"] = "section " + section;
            asked += await _client.Page("/assessment", fields);
        }

        var reads = TieringPolicies.Find(policy)!.Find(new DateOnly(2026, 11, 22))!.Policy.Reads;
        reads.Should().OnlyContain(read => asked.Contains($"name=\"f:{read.Determinant.Id}\"", StringComparison.Ordinal) || asked.Contains($"name=\"f:{read.Determinant.Id}:day\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_each_answer_the_page_says_what_is_possible_why_and_what_to_answer_next()
    {
        var before = await _client.Page("/standing", FormClient.Begun("noms-2005", ("f:riskOfSeriousHarm", "medium")));
        var after = await _client.Page("/standing", FormClient.Begun("noms-2005", ("f:riskOfSeriousHarm", "very-high")));

        before.Should().Contain("or Tier 3").And.Contain("Answer next").And.Contain("OGRS3 two-year score");
        after.Should().Contain("<strong>Tier 4: PUNISH, HELP, CHANGE and CONTROL</strong>").And.Contain("Why").And.NotContain("Answer next");
    }

    [Fact]
    public async Task A_list_is_asked_for_element_by_element_and_one_can_be_taken_away_again()
    {
        var fields = FormClient.Begun("noms-2005", ("section", "sentence"), ("go", "add f:sentences"));
        (await _client.Page("/assessment", fields)).Should().Contain("name=\"f:sentences:0:type\"").And.NotContain("name=\"f:sentences:1:type\"");

        fields = FormClient.Begun(
            "noms-2005", ("section", "sentence"), ("go", "remove f:sentences 0"), ("f:sentences", "yes"), ("f:sentences:count", "2"), ("f:sentences:0:type", "custody"), ("f:sentences:1:type", "community-order"),
            ("f:sentences:1:phase", "community"));
        var page = await _client.Page("/assessment", fields);
        page.Should().Contain("name=\"f:sentences:0:type\"").And.NotContain("name=\"f:sentences:1:type\"");
        page.Should().MatchRegex("value=\"community-order\"[^>]*(selected|checked)");
    }

    [Fact]
    public async Task An_answer_that_cannot_be_is_said_at_its_field_and_the_rest_still_counts()
    {
        var page = await _client.Page("/assessment", FormClient.Begun("noms-2005", ("section", "scores"), ("go", "decision"), ("f:ogrs3", "ninety"), ("f:riskOfSeriousHarm", "very-high")));

        page.Should().Contain("<title>Error: ").And.Contain("There is a problem").And.Contain("href=\"#f-ogrs3\"").And.Contain("aria-invalid=\"true\"").And.Contain("value=\"ninety\"");
        page.Should().Contain("Without the answers that need mending").And.Contain("Tier 4");
    }

    [Fact]
    public async Task What_is_missing_at_the_beginning_is_said_at_its_fields()
    {
        var page = await _client.Page("/assessment", new() { ["asOf-day"] = "31", ["asOf-month"] = "2", ["asOf-year"] = "2026", ["go"] = "section first" });

        page.Should().Contain("Select a policy").And.Contain("Enter the date of the assessment").And.Contain("Enter a case reference");
    }

    [Fact]
    public async Task A_day_on_which_no_version_is_in_force_is_said_and_not_decided()
    {
        var page = await _client.Page("/assessment", FormClient.Begun("hmpps-2026", ("asOf-year", "2001"), ("go", "section first")));

        page.Should().Contain("is in force on 22 November 2001; choose another date or policy");
    }

    [Fact]
    public async Task The_decision_shows_the_level_why_the_answers_the_trace_and_the_receipt()
    {
        var page = await _client.Page("/assessment", FormClient.Begun("noms-2005", ("go", "decision"), ("f:riskOfSeriousHarm", "very-high")));

        page.Should().Contain("<h1>Tier 4: PUNISH, HELP, CHANGE and CONTROL</h1>").And.Contain("What would change it").And.Contain("Every rule with each of its tests").And.Contain("noms-tiering-receipt/1");
    }

    [Fact]
    public async Task The_receipt_that_is_saved_replays_the_decision()
    {
        using var response = await _client.Send("/receipt", FormClient.Begun("noms-2005", ("f:ogrs3", "62"), ("f:riskOfSeriousHarm", "medium")));

        var receipt = ReceiptReader.Read(await response.Content.ReadAsByteArrayAsync()).Receipt;
        var person = TieringCase.Create("X-1").With(Determinants.Ogrs3, 62).With(Determinants.RiskOfSeriousHarm, RiskOfSeriousHarm.Medium).Build();
        new VersionedTieringEngine(TieringPolicies.Find("noms-2005")!).Decide(person, new DateOnly(2026, 11, 22)).Receipt.Seal.Should().Be(receipt.Seal);
    }

    [Fact]
    public async Task The_trace_that_is_saved_is_JSON()
    {
        using var response = await _client.Send("/trace", FormClient.Begun("utm-2021"));

        using var trace = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync());
        trace.RootElement.GetProperty("schema").GetString().Should().Be("noms-tiering-trace/1");
    }

    [Fact]
    public async Task Nothing_of_a_page_is_kept_by_whoever_carries_it_and_nothing_may_be_loaded_from_elsewhere()
    {
        using var response = await _client.Get("/");

        response.Headers.CacheControl!.NoStore.Should().BeTrue();
        response.Headers.GetValues("Content-Security-Policy").Single().Should().StartWith("default-src 'none';").And.NotContain("http");
        response.Headers.GetValues("Referrer-Policy").Single().Should().Be("no-referrer");
    }

    [Fact]
    public async Task An_address_holds_no_answers_so_coming_back_by_one_begins_anew()
    {
        using var response = await _client.Get("/assessment");

        response.StatusCode.Should().Be(HttpStatusCode.Redirect);
        response.Headers.Location!.OriginalString.Should().Be("/");
    }

    [Fact]
    public async Task What_a_person_enters_is_text_and_never_markup()
    {
        using var response = await _client.Send("/assessment", FormClient.Begun("noms-2005", ("reference", "<b>x</b>"), ("section", "scores"), ("f:ogrs3", "\"><script>")));

        (await response.Content.ReadAsStringAsync()).Should().NotContain("<b>x").And.NotContain("\"><script>").And.Contain("&lt;b&gt;x");
    }
}
