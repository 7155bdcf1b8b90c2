using FluentAssertions;
using Xunit;

namespace Noms.Tiering.OasysForm.Tests.Browsing;

/// <summary>The form in a real browser.</summary>
public sealed class BrowserTests(RunningForm form) : IClassFixture<RunningForm>
{
    private const string Standing = "document.getElementById('standing').innerText";

    [BrowserFact]
    public async Task A_case_is_decided_by_the_keyboard_alone_and_what_is_possible_follows_each_answer()
    {
        await using var browser = new Browser();
        await using var tab = await browser.Open();
        await Begin(tab);
        await Keep(tab, "start");

        await tab.TabTo(".sections button[value='section harm']");
        await tab.Leaving(() => tab.Press("Enter"));
        await tab.Until($"{Standing}.includes('Answer next')");
        await tab.TabTo("#f-riskOfSeriousHarm");
        await tab.Press("ArrowDown");
        await tab.Until("document.activeElement.value === 'medium'");
        await tab.Until($"{Standing}.includes('or Tier 3')");
        await Keep(tab, "medium");

        // The question that matters most is one key away, in whichever section it is.
        await tab.TabTo("#standing button");
        await tab.Leaving(() => tab.Press("Enter"));
        await tab.Until("document.activeElement.id === 'f-ogrs3'");
        await tab.Type("80");
        await tab.Press("Tab");
        await tab.Until($"{Standing}.includes('Tier 3')");
        await Keep(tab, "score");

        await tab.TabTo("button.link[value='decision'], button.button[value='decision']");
        await tab.Leaving(() => tab.Press("Enter"));
        (await tab.Script("document.querySelector('h1').innerText"))!.ToString().Should().StartWith("Tier 3");
        await Keep(tab, "decision");
    }

    [BrowserFact]
    public async Task Enter_in_a_field_goes_on_and_never_adds_or_takes_away()
    {
        await using var browser = new Browser();
        await using var tab = await browser.Open();
        await Begin(tab);
        await tab.TabTo("button[value='add f:sentences']");
        await tab.Leaving(() => tab.Press("Enter"));
        await tab.TabTo("#f-sentences-0-lengthMonths");
        await tab.Type("12");
        await tab.Leaving(() => tab.Press("Enter"));

        (await tab.Script("document.querySelector('[name=section]').value"))!.ToString().Should().Be("scores");
        (await tab.Script("document.querySelector(\"[name='f:sentences:count']\").value"))!.ToString().Should().Be("1");
    }

    [BrowserFact]
    public async Task A_fault_has_the_focus_and_its_link_leads_to_the_field()
    {
        await using var browser = new Browser();
        await using var tab = await browser.Open();
        await tab.GoTo(form.Address);
        await tab.TabTo("button.button");
        await tab.Leaving(() => tab.Press("Enter"));

        await tab.Until("document.activeElement.id === 'faults'");
        await tab.Press("Tab");
        await tab.Press("Enter");
        await tab.Until("document.activeElement.id === 'policy'");
        await Keep(tab, "faults");
    }

    [BrowserFact]
    public async Task A_screen_reader_hears_a_name_for_every_control_and_a_group_for_every_question()
    {
        await using var browser = new Browser();
        await using var tab = await browser.Open();
        await Begin(tab);
        foreach (var section in new[] { "harm", "needs", "person", "scores" })
        {
            await tab.TabTo($".sections button[value='section {section}']");
            await tab.Leaving(() => tab.Press("Enter"));
            var heard = await tab.Heard();

            heard.Where(n => n.Role is "radio" or "textbox" or "checkbox" or "combobox" or "button" or "group" or "navigation" or "complementary").Should().NotContain(n => n.Name.Length == 0);
            heard.Should().ContainSingle(n => n.Role == "main");
            heard.Should().ContainSingle(n => n.Role == "heading" && n.Name == (string)tab.Script("document.querySelector('h1').innerText").Result!);
        }

        (await tab.Script("document.getElementById('standing').getAttribute('aria-live')"))!.ToString().Should().Be("polite");
    }

    [BrowserFact]
    public async Task No_request_leaves_the_machine_and_no_answer_stands_in_an_address()
    {
        await using var browser = new Browser();
        await using var tab = await browser.Open();
        await Begin(tab);
        await tab.TabTo(".sections button[value='section harm']");
        await tab.Leaving(() => tab.Press("Enter"));
        await tab.TabTo("#f-riskOfSeriousHarm");
        await tab.Press("ArrowDown");
        await tab.Until($"{Standing}.includes('or Tier 3')");

        tab.Requests.Where(r => !r.StartsWith("data:", StringComparison.Ordinal)).Should().HaveCountGreaterThan(4).And.OnlyContain(r => r.StartsWith(form.Address.ToString(), StringComparison.Ordinal) && !r.Contains('?'));
        tab.Complaints.Should().BeEmpty();
    }

    private async Task Begin(Tab tab)
    {
        await tab.GoTo(form.Address);
        await tab.TabTo("#policy");
        await tab.Press(" ");
        await tab.Press("ArrowDown");
        await tab.TabTo("#reference");
        await tab.Type("X-1");
        await tab.Leaving(() => tab.Press("Enter"));
    }

    /// <summary>Leaves a picture beside the tests, for whoever wants to see what they saw.</summary>
    private static async Task Keep(Tab tab, string name)
    {
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "pictures"));
        await File.WriteAllBytesAsync(Path.Combine(folder.FullName, name + ".png"), await tab.Picture());
    }
}
