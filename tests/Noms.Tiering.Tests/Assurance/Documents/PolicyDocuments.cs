using System.Text.RegularExpressions;
using FluentAssertions;
using Noms.Tiering.Assurance;
using Noms.Tiering.Policies;
using Noms.Tiering.Tests.Policies;
using Xunit;

namespace Noms.Tiering.Tests.Assurance.Documents;

public sealed partial class PolicyDocuments
{
    public static TheoryData<string> Names => [.. DocumentedPolicies.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_part_of_a_policy_has_a_place_in_its_document_that_links_find(string name)
    {
        var document = DocumentedPolicies.Of(name);
        var policy = document.Policy;

        string[] places =
        [
            .. policy.Rules.Select(r => "rule-" + r.Id), .. policy.Parameters.Select(p => "parameter-" + p.Id), .. policy.Sources.Select(s => "source-" + s.Id),
            .. policy.Derived.Select(d => "derived-" + d.Id), .. policy.Reads.Select(u => "fact-" + u.Determinant.Id), .. policy.Overrides.Select(o => "override-" + o.Id),
            .. policy.Statuses.Select(s => "status-" + s.Id), .. policy.InvalidData.Select(i => "invalid-" + i.Id), .. policy.Scales.Select(s => "scale-" + s.Id),
        ];
        new Page(document.ToHtml()).Ids.Should().Contain(places).And.OnlyHaveUniqueItems();
        MarkdownPlace().Matches(document.ToMarkdown()).Select(m => m.Groups[1].Value).Should().Contain(places).And.OnlyHaveUniqueItems();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_a_policy_says_of_itself_is_in_its_document(string name)
    {
        var document = DocumentedPolicies.Of(name);
        var policy = document.Policy;
        var words = new Page(document.ToHtml()).Words;

        string[] said =
        [
            policy.Title, policy.Hash, policy.Description, .. policy.Sources.Select(s => s.Title), .. policy.Rules.SelectMany(r => new[] { r.Title, r.Reason }),
            .. policy.Parameters.SelectMany(p => new[] { p.Reason, p.ValueText }), .. policy.Constraints.Select(c => c.Reason), .. policy.Derived.Select(d => d.Reason),
            .. policy.Factors.Select(f => f.Description), .. policy.Overrides.Select(o => o.Reason), .. policy.Judgement.Select(j => j.Reason), .. policy.Scales.SelectMany(s => s.Levels.Select(l => l.Title)),
            .. policy.Profile.SelectMany(e => e.Values.Values.SelectMany(v => v)).Where(v => !v.EndsWith(':') && policy.Availability is null), .. policy.Layers.Skip(1).Select(l => l.Title),
            .. policy.Rules.SelectMany(r => r.Citations).Select(c => c.ToString()),
        ];
        foreach (var text in said.Select(t => t.TrimEnd('.')))
        {
            words.Contains(text, StringComparison.OrdinalIgnoreCase).Should().BeTrue("the document of {0} says {1}", name, text);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_test_is_worded_as_traces_word_it(string name)
    {
        var document = DocumentedPolicies.Of(name);
        var words = new Page(document.ToHtml()).Words;
        var markdown = MarkdownLink().Replace(document.ToMarkdown(), "$1").Replace("\\", "", StringComparison.Ordinal);

        var tests = document.Policy.Rules.SelectMany(r => TestsOf(r.When)).Select(ConditionText.Of).ToList();

        tests.Should().NotBeEmpty();
        words.Should().ContainAll(tests);
        markdown.Should().ContainAll(tests);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_page_stands_by_itself(string name)
    {
        var html = DocumentedPolicies.Of(name).ToHtml();
        var page = new Page(html);

        page.All("script", "link", "img", "iframe", "object", "base", "form").Should().BeEmpty();
        page.Root.Descendants().SelectMany(e => e.Attributes()).Should().OnlyContain(a => a.Name.LocalName != "src" && !a.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        page.All("style").Single().Value.Should().NotContainAny("url(", "@import", "http");
        page.Links.Should().NotBeEmpty().And.OnlyContain(link => link.StartsWith('#'));
        page.Ids.Should().Contain(page.Links.Select(link => link[1..]));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_page_can_be_read_with_a_screen_reader(string name)
    {
        var page = new Page(DocumentedPolicies.Of(name).ToHtml());

        page.Root.Attribute("lang")!.Value.Should().Be("en-GB");
        page.All("title").First().Value.Should().NotBeEmpty();
        var levels = page.All("h1", "h2", "h3", "h4").Select(h => h.Name.LocalName[1] - '0').ToList();
        levels.First().Should().Be(1);
        levels.Skip(1).Should().NotContain(1);
        levels.Zip(levels.Skip(1)).Should().OnlyContain(pair => pair.Second <= pair.First + 1);
        page.All("table").Should().OnlyContain(t => t.Element("caption")!.Value.Length > 0);
        page.All("th").Should().OnlyContain(h => (h.Attribute("scope")!.Value == "col" || h.Attribute("scope")!.Value == "row") && h.Value.Length > 0);
        page.All("svg").Should().OnlyContain(s => s.Element("title")!.Value.Length > 0 && s.Element("desc")!.Value.Length > 0);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_link_of_the_Markdown_leads_to_a_place_in_it(string name)
    {
        var markdown = DocumentedPolicies.Of(name).ToMarkdown();

        var places = MarkdownPlace().Matches(markdown).Select(m => m.Groups[1].Value);
        MarkdownTarget().Matches(markdown).Select(m => m.Groups[1].Value).Should().NotBeEmpty().And.BeSubsetOf(places);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_same_policy_gives_the_same_bytes(string name)
    {
        var (one, other) = (DocumentedPolicies.Of(name), DocumentedPolicies.Of(name));
        using var written = new StringWriter { NewLine = "\r\n" };
        other.WriteHtml(written);

        one.ToMarkdown().Should().Be(other.ToMarkdown());
        one.ToHtml().Should().Be(written.ToString());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_assumed_is_marked_where_it_stands(string name)
    {
        var document = DocumentedPolicies.Of(name);
        var page = new Page(document.ToHtml());

        foreach (var rule in document.Policy.Rules)
        {
            var card = page.All("h4").Single(h => h.Attribute("id")?.Value == "rule-" + rule.Id).Parent!;
            card.Descendants("mark").Any(m => m.Value == "assumed reading").Should().Be(rule.Reading == Provenance.Assumed, rule.Id);
        }

        foreach (var parameter in document.Policy.Parameters)
        {
            var row = page.All("span").Single(h => h.Attribute("id")?.Value == "parameter-" + parameter.Id).Ancestors("tr").Single();
            row.Descendants("mark").Any().Should().Be(parameter.Provenance == Provenance.Assumed, parameter.Id);
        }
    }

    [Theory]
    [InlineData("noms-2005", "S1")]
    [InlineData("hmpps-2026-3", "S4")]
    public void A_stated_exception_is_told_among_the_others_and_at_its_rule(string name, string ruleId)
    {
        var document = DocumentedPolicies.Of(name);
        var page = new Page(document.ToHtml());
        var exception = document.Policy.Exceptions.First(e => e.Rules.Contains(ruleId));

        var card = page.All("h4").Single(h => h.Attribute("id")?.Value == "rule-" + ruleId).Parent!;
        card.Value.Should().Contain($"Stated exception {exception.Reason}");
        page.All("li").Select(i => i.Value).Should().Contain(i => i.Contains($"{exception.Reason} ({exception.Finding}; ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_fact_says_which_way_it_grows_worse() =>
        DocumentedPolicies.Of("utm-2021").ToMarkdown().Should().Contain("`rsr` | 0% to 100%, in steps of 0.01%; more is worse |").And.Contain("`terrorism` | yes or no; yes is worse |");

    [Fact]
    public void Words_of_a_policy_are_never_markup()
    {
        var text = WholePolicy.Text.Replace("A policy with everything", "</title><script>alert(1)</script> & \\u0001 ]]> *all* [x](y)", StringComparison.Ordinal);
        var document = PolicyDocument.Of(PolicyReader.Read(System.Text.Encoding.UTF8.GetBytes(text)).Policy);

        var page = new Page(document.ToHtml());

        page.All("script").Should().BeEmpty();
        page.All("h1").Single().Value.Should().Be("</title><script>alert(1)</script> & \uFFFD ]]> *all* [x](y)");
        document.ToMarkdown().Should().StartWith("# \\</title\\>\\<script\\>alert(1)\\</script\\> \\&   \\]\\]\\> \\*all\\* \\[x\\](y)\n");
    }

    [Fact]
    public void An_overlay_is_told_by_its_layer_what_it_sets_and_what_the_nation_has()
    {
        var document = DocumentedPolicies.Of("avon-2006");
        var words = new Page(document.ToHtml()).Words;

        foreach (var layer in document.Policy.Layers)
        {
            words.Should().Contain(layer.Hash).And.Contain(layer.Title);
        }

        foreach (var set in document.Policy.Parameters.Where(p => p.NationalValueText is not null))
        {
            words.Should().Contain($"Set by {set.Layer}; nationally {set.NationalValueText}");
        }

        document.Policy.Rules.Where(r => r.Layer != "national").Should().NotBeEmpty().And.OnlyContain(r => words.Contains($"{r.Id} [{r.Layer}]: {r.Title}"));
    }

    private static IEnumerable<Condition> TestsOf(Condition condition) => condition switch
    {
        AllCondition all => all.Conditions.SelectMany(TestsOf),
        AnyCondition any => any.Conditions.SelectMany(TestsOf),
        SomeTest some => TestsOf(some.Such),
        NotCondition { Condition: TestCondition and not SomeTest } not => [not],
        NotCondition not => TestsOf(not.Condition),
        _ => [condition],
    };

    [GeneratedRegex("<a id=\"([^\"]+)\"></a>")]
    private static partial Regex MarkdownPlace();

    [GeneratedRegex(@"\]\(#([^)]+)\)")]
    private static partial Regex MarkdownTarget();

    [GeneratedRegex(@"\[((?:[^\]\\]|\\.)+)\]\(#[^)]+\)")]
    private static partial Regex MarkdownLink();
}
