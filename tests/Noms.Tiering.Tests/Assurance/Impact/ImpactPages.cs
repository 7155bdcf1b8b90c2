using System.Xml;
using System.Xml.Linq;
using FluentAssertions;
using Noms.Tiering.Assurance;
using Xunit;

namespace Noms.Tiering.Tests.Assurance.Impact;

public sealed class ImpactPages
{
    private static readonly XDocument Page = Parse(SmallImpact.Whole());

    [Fact]
    public void A_page_is_well_formed_and_says_what_it_is_about()
    {
        Page.Root!.Attribute("lang")!.Value.Should().Be("en-GB");
        Page.Descendants("h1").Should().ContainSingle().Which.Value.Should().Be("Impact of A small policy (small 2)");
        Page.Descendants("h2").Select(h => h.Value).Should().Equal("Contents", "Tier: who moves, and by which rule", "What follows: work and grades", "Equality", "What was compared");
        Page.Root!.Value.Should().Contain("5 of 11 cases (45.5%) move: 3 up (27.3%), 2 down (18.2%)");
    }

    [Fact]
    public void Nothing_is_fetched_and_nothing_runs()
    {
        Page.Descendants().Select(e => e.Name.LocalName).Should().NotContain(["script", "link", "img", "iframe", "object", "embed", "base", "form", "use", "image", "foreignObject"]);
        var attributes = Page.Descendants().Attributes().ToArray();
        attributes.Where(a => a.Name.LocalName is "href" or "src" or "action" or "srcset").Should().OnlyContain(a => a.Value.StartsWith('#'));
        attributes.Should().NotContain(a => a.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        attributes.Select(a => a.Value).Concat(Page.Descendants("style").Select(s => s.Value)).Should().NotContain(text => text.Contains("url(") || text.Contains("//") || text.Contains("@import"));
    }

    [Fact]
    public void Each_link_leads_to_a_place_on_the_page_and_no_id_is_given_twice()
    {
        var ids = Page.Descendants().Attributes("id").Select(a => a.Value).ToArray();

        ids.Should().OnlyHaveUniqueItems();
        Page.Descendants("a").Select(a => a.Attribute("href")!.Value[1..]).Should().BeSubsetOf(ids);
    }

    [Fact]
    public void Each_plot_has_words_for_those_who_do_not_see_it_and_a_table_with_its_figures()
    {
        var pictures = Page.Descendants("svg").ToArray();

        pictures.Should().HaveCount(3);
        pictures.Should().OnlyContain(svg => svg.Attribute("role")!.Value == "img" && svg.Elements("title").Single().Value.Length > 0);
        pictures[0].Element("desc")!.Value.Should().Be(
            "Tier 1: 3 cases before, 4 cases after; Tier 2: 4 cases before, 1 case after; Tier 3: 2 cases before, 1 case after; Tier 4: 0 cases before, 3 cases after; "
                + "Closed: 1 case before, 1 case after; Invalid data: 1 case before, 1 case after.");
        pictures.Select(svg => svg.Parent!.ElementsAfterSelf().First()).Should().OnlyContain(next => next.Descendants("table").Any());
        pictures[2].Element("desc")!.Value.Should().Contain("female, raised: +33.3 percentage points");
    }

    [Fact]
    public void The_matrix_and_the_differences_are_tables_with_headed_rows_and_columns()
    {
        var matrix = Page.Descendants("table").First();

        matrix.Descendants("tr").Select(row => string.Join(" | ", row.Elements().Select(cell => cell.Value))).Should().StartWith(
        [
            "Before | Tier 1 | Tier 2 | Tier 3 | Tier 4 | Closed | Invalid data | All before",
            "Tier 1 | 2 | 0 | 0 | 1 | 0 | 0 | 3",
        ]);
        Page.Descendants("tbody").Elements("tr").Should().OnlyContain(row => row.Elements().First().Name.LocalName == "th");
        Page.Descendants("table").Should().OnlyContain(table => table.Element("caption") != null);
    }

    [Fact]
    public void Whatever_a_group_is_called_is_words_and_never_markup()
    {
        var tally = new ImpactTally(SmallImpact.Plan(new() { SuppressBelow = 0, SmallestGroup = 1 }), new CaseGrouping("g", "<script>alert(1)</script>"));
        foreach (var group in new[] { "\"><img src=x>", "a & b" })
        {
            tally.Add(SmallImpact.Case("P-1", ""), SmallImpact.AsOf, CaseGroups.None.With("g", group));
        }

        var page = Parse(tally.ToImpact());

        page.Descendants().Select(e => e.Name.LocalName).Should().NotContain(["script", "img"]);
        page.Root!.Value.Should().Contain("<script>alert(1)</script>").And.Contain("\"><img src=x>");
    }

    [Fact]
    public void What_is_left_out_is_marked_and_not_drawn()
    {
        var text = Parse(SmallImpact.Tally(SmallImpact.Plan(), SmallImpact.Cases).ToImpact());

        text.Descendants("h3").Should().Contain(h => h.Value == "Sex");
        text.Descendants("td").Should().Contain(cell => cell.Value == "[c]");
        text.Descendants("tr").Should().Contain(row => row.Elements().First().Value == "female: too few to compare");
        text.Descendants("svg").Should().ContainSingle("groups of four and six cases are not drawn");
    }

    [Fact]
    public void A_page_of_no_case_at_all_is_a_page() =>
        Parse(new ImpactTally(SmallImpact.Plan(), SmallImpact.Sex).ToImpact()).Descendants("h1").Should().ContainSingle();

    private static XDocument Parse(CaseloadImpact impact)
    {
        using var text = new StringWriter();
        impact.WriteHtml(text);
        using var reader = XmlReader.Create(new StringReader(text.ToString()), new() { DtdProcessing = DtdProcessing.Ignore });
        return XDocument.Load(reader);
    }
}
