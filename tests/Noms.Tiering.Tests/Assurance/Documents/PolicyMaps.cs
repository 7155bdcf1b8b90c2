using FluentAssertions;
using Noms.Tiering.Assurance;
using Xunit;

namespace Noms.Tiering.Tests.Assurance.Documents;

public sealed class PolicyMaps
{
    public static TheoryData<string> Names => [.. DocumentedPolicies.Names];

    private static TieringPolicy Noms => TieringPolicies.Noms2005;

    [Fact]
    public void The_cells_of_a_number_lie_between_the_bounds_of_the_policy()
    {
        var map = PolicyMap.Of(Noms, Determinants.Ogrs3, Determinants.RiskOfSeriousHarm);

        map.Columns.Select(c => c.ToString()).Should().Equal("below 50%", "at least 50%", "not recorded");
        map.Rows.Select(r => r.ToString()).Should().Equal("low", "medium", "high", "very high", "not recorded");
    }

    [Fact]
    public void A_cell_shows_the_lowest_and_the_highest_level_that_open_facts_leave_possible()
    {
        var map = PolicyMap.Of(Noms, Determinants.Ogrs3, Determinants.RiskOfSeriousHarm);

        map.Cells[0].Select(c => c.ToString()).Should().Equal("1 to 2", "2 to 3", "1 to 3");
        map.Cells[3].Should().OnlyContain(c => c.Level!.Id == "4" && c.Possible.Length == 1);
        map.RestsOn.Select(p => p.Id).Should().Equal("likelihood.from", "complexity.multiFactorFrom");
    }

    [Fact]
    public void Facts_of_a_given_case_hold_in_every_cell_and_are_named()
    {
        var given = TieringCase.Create("map").With(Determinants.Vulnerable, true).With(Determinants.Ogrs3, 99).Build();

        var map = PolicyMap.Of(Noms, Determinants.Ogrs3, Determinants.RiskOfSeriousHarm, new PolicyMapOptions { Case = given });

        map.Cells.SelectMany(row => row).Should().OnlyContain(c => c.Level!.Id == "3" || c.Level.Id == "4");
        map.Others.Select(f => f.Determinant.Id).Should().Equal("vulnerable");
        map.ToText().Should().Contain("In every cell vulnerable offender: yes; every other fact is not recorded");
    }

    [Fact]
    public void What_stands_in_place_of_a_level_is_shown_in_its_cells()
    {
        var map = DocumentedPolicies.Of("hmpps-2026-3").Maps[0];
        var bands = DocumentedPolicies.Of("hmpps-2026-3").Maps[1];

        map.Cells[^1].Should().OnlyContain(c => c.Status!.Id == "missing" && c.Level == null && c.Possible.IsEmpty);
        bands.Cells[2][1].ToString().Should().Be("invalid data");
    }

    [Fact]
    public void The_one_place_where_a_higher_score_gives_a_lower_tier_is_to_be_seen()
    {
        var map = DocumentedPolicies.Of("hmpps-2026-3").Maps[1];

        map.Rows[2].ToString().Should().Be("medium");
        map.Cells[2].Select(c => c.ToString()).Should().Equal("F", "invalid data", "D", "C", "D", "C", "F", "F");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_value_of_a_cell_is_decided_as_the_cell_says(string name)
    {
        foreach (var map in DocumentedPolicies.Of(name).Maps)
        {
            var engine = new TieringEngine(map.Policy);
            for (var row = 0; row < map.Rows.Length; row++)
            {
                for (var column = 0; column < map.Columns.Length; column++)
                {
                    var cell = map.Cells[row][column];
                    foreach (var (across, down) in ValuesOf(map.Columns[column]).SelectMany(a => ValuesOf(map.Rows[row]).Select(d => (a, d))))
                    {
                        var person = TieringCase.Create("C").With(new Fact(map.Across, across)).With(new Fact(map.Down, down));
                        map.Others.ToList().ForEach(fact => person.With(fact));
                        var decision = engine.Decide(person.Build(), map.AsOf);

                        var onScale = decision.Scales.SingleOrDefault(s => s.Scale == map.Scale);
                        (decision.State, decision.Status, onScale?.Level).Should().Be((cell.State, cell.Status, cell.Level));
                        cell.Possible.Should().Equal(onScale?.Level is null ? [] : onScale.Possible);
                    }
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_picture_has_the_letter_of_every_level_in_its_cells_and_its_words_for_who_does_not_see_it(string name)
    {
        var document = DocumentedPolicies.Of(name);
        var pictures = new Page(document.ToHtml()).All("svg").ToList();

        pictures.Should().HaveCount(document.Maps.Length);
        foreach (var (map, picture) in document.Maps.Zip(pictures))
        {
            var letters = map.Cells.SelectMany(row => row).SelectMany(c => c.Possible.Length > 1 ? [c.Possible[0].Id, c.Possible[^1].Id] : c.Possible.Select(l => l.Id)).ToList();
            var bold = picture.Elements("text").Where(t => t.Attribute("font-weight")?.Value == "bold").Select(t => t.Value).ToList();
            foreach (var level in map.Scale.Levels)
            {
                bold.Count(text => text == level.Id).Should().Be(letters.Count(letter => letter == level.Id) + 1, "each stands in its cell, and once in the legend");
            }

            picture.Element("desc")!.Value.Should().ContainAll(map.Rows.Select(r => $"{map.Down.Title[1..]} {r}: "));
        }
    }

    [Fact]
    public void A_map_of_what_a_policy_does_not_read_or_of_a_list_is_refused()
    {
        var of = (Determinant across, Determinant down, PolicyMapOptions? options) => () => PolicyMap.Of(Noms, across, down, options);

        of(Determinants.Rsr, Determinants.Ogrs3, null).Should().Throw<ArgumentException>().WithMessage("`noms-2005` does not read `rsr` from the case.*");
        of(Determinants.Ogrs3, Determinants.Sentences, null).Should().Throw<ArgumentException>().WithMessage("`sentences` is a list*");
        of(Determinants.Ogrs3, Determinants.Ogrs3, null).Should().Throw<ArgumentException>().WithMessage("*`ogrs3` is given twice*");
        of(Determinants.Ogrs3, Determinants.Vulnerable, new PolicyMapOptions { Scale = TieringPolicies.Utm2021.Scales[0] })
            .Should().Throw<ArgumentException>().WithMessage("`noms-2005` does not have the scale `protect`.*");
    }

    [Fact]
    public void A_map_of_another_policy_is_refused()
    {
        var map = PolicyMap.Of(Noms, Determinants.Ogrs3, Determinants.RiskOfSeriousHarm);

        var of = () => PolicyDocument.Of(TieringPolicies.Utm2021, map);

        of.Should().Throw<ArgumentException>().WithMessage("A map is of `noms-2005 1`, not of `utm-2021 1`.*");
    }

    /// <summary>The first value of a side, the last, and one between.</summary>
    private static IEnumerable<FactValue> ValuesOf(PolicyMapSide side)
    {
        yield return side.Value;
        if (side.Values is { Determinant: { Kind: DeterminantKind.Number } number, IncludesNone: false } range)
        {
            var last = range.Below is { } below ? below - 0.000001m : number.Maximum!.Value;
            yield return FactValue.Number(last);
            yield return FactValue.Number(decimal.Round((side.Value.AsNumber() + last) / 2, 6, MidpointRounding.ToZero));
        }
        else if (side.Values is { Before: { } before })
        {
            yield return FactValue.Date(before.AddDays(-1));
        }
    }
}
