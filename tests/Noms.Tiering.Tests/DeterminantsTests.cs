using System.Reflection;
using FluentAssertions;
using Xunit;

namespace Noms.Tiering.Tests;

public sealed class DeterminantsTests
{
    private static readonly PropertyInfo[] Properties = typeof(Determinants).GetProperties(BindingFlags.Public | BindingFlags.Static)
        .Where(property => property.Name != nameof(Determinants.All))
        .ToArray();

    public static TheoryData<string> Ids
    {
        get
        {
            var ids = new TheoryData<string>();
            foreach (var determinant in Determinants.All)
            {
                ids.Add(determinant.Id);
            }

            return ids;
        }
    }

    [Fact]
    public void Every_property_is_in_the_catalogue_exactly_once()
    {
        Properties.Select(property => (Determinant)property.GetValue(null)!).ToHashSet().SetEquals(Determinants.All).Should().BeTrue();
        Determinants.All.Should().OnlyHaveUniqueItems(determinant => determinant.Id);
    }

    [Fact]
    public void A_determinant_is_called_in_code_as_it_is_in_files()
    {
        foreach (var property in Properties)
        {
            var id = ((Determinant)property.GetValue(null)!).Id;
            (char.ToUpperInvariant(id[0]) + id[1..]).Should().Be(property.Name);
        }
    }

    [Fact]
    public void A_case_has_room_for_the_whole_catalogue() => Determinants.All.Length.Should().BeLessThan(192);

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_determinant_says_what_it_is_and_where_it_comes_from(string id)
    {
        var determinant = DeterminantCatalogue.National.Find(id)!;
        WhatItIs(determinant);
        foreach (var field in determinant.Fields.SelectMany(field => field.Fields.Prepend(field)))
        {
            WhatItIs(field);
        }
    }

    [Fact]
    public void Fields_of_a_list_have_ids_of_their_own()
    {
        foreach (var list in Determinants.All.Where(determinant => determinant.Kind == DeterminantKind.List))
        {
            list.Fields.Should().NotBeEmpty().And.OnlyHaveUniqueItems(field => field.Id);
        }
    }

    [Theory]
    [InlineData("accommodationScore", 8, 1)]
    [InlineData("educationTrainingEmployabilityScore", 8, 1)]
    [InlineData("financeScore", 10, 1)]
    [InlineData("relationshipsScore", 6, 1)]
    [InlineData("lifestyleAndAssociatesScore", 6, 1)]
    [InlineData("drugMisuseScore", 10, 1)]
    [InlineData("alcoholMisuseScore", 8, 1)]
    [InlineData("emotionalWellBeingScore", 12, 1)]
    [InlineData("thinkingAndBehaviourScore", 8, 1)]
    [InlineData("attitudesScore", 8, 1)]
    [InlineData("oasysScore", 168, 1)]
    [InlineData("ogrs3", 100, 1)]
    [InlineData("ogp", 100, 1)]
    [InlineData("ovp", 100, 1)]
    [InlineData("rsr", 100, 0.01)]
    [InlineData("arp", 100, 0.01)]
    [InlineData("vrp", 100, 0.01)]
    [InlineData("svrp", 100, 0.01)]
    [InlineData("csrp", 100, 0.01)]
    [InlineData("directContactSexualPredictor", 100, 0.01)]
    [InlineData("indirectImageSexualPredictor", 100, 0.01)]
    [InlineData("age", 120, 1)]
    public void A_number_has_its_range_and_its_step(string id, decimal maximum, decimal resolution)
    {
        var determinant = DeterminantCatalogue.National.Find(id)!;

        determinant.Kind.Should().Be(DeterminantKind.Number);
        determinant.Minimum.Should().Be(0);
        determinant.Maximum.Should().Be(maximum);
        determinant.Resolution.Should().Be(resolution);
    }

    [Fact]
    public void Only_predictors_in_hundredths_may_be_static() =>
        Determinants.All.Where(determinant => determinant.MayBeStatic).Should().Equal(
            Determinants.Rsr, Determinants.Arp, Determinants.Vrp, Determinants.Svrp, Determinants.Csrp,
            Determinants.DirectContactSexualPredictor, Determinants.IndirectImageSexualPredictor);

    [Fact]
    public void Only_what_may_not_exist_may_be_none() =>
        Determinants.All.Where(determinant => determinant.MayBeNone).Should().Equal(
            Determinants.DirectContactSexualPredictor, Determinants.IndirectImageSexualPredictor, Determinants.LatestRelease);

    [Fact]
    public void What_a_person_cannot_change_is_marked() =>
        Determinants.All.Where(determinant => determinant.IsUnchangeable).Select(determinant => determinant.Id).Should().BeEquivalentTo(
            "inTransitionToAdulthood", "releases", "latestRelease", "gender", "previousEnforcementActivity", "everCommittedSexualOffence",
            "liferOrIpp", "age");

    [Fact]
    public void Choices_that_rise_are_ordered_and_the_others_are_not()
    {
        Determinants.All.Where(determinant => determinant.Kind == DeterminantKind.Choice && !determinant.IsOrdered).Should().Equal(
            Determinants.MappaCategory, Determinants.Gender, Determinants.PrimaryObjective);
        Determinants.All.Where(determinant => determinant.Kind != DeterminantKind.Choice).Should().OnlyContain(determinant => !determinant.IsOrdered);
    }

    [Fact]
    public void A_catalogue_finds_by_the_exact_id_only()
    {
        DeterminantCatalogue.National.Find("ogrs3").Should().BeSameAs(Determinants.Ogrs3);
        DeterminantCatalogue.National.Find("OGRS3").Should().BeNull();
        DeterminantCatalogue.National.Find("").Should().BeNull();
    }

    [Fact]
    public void A_catalogue_refuses_an_id_that_it_has()
    {
        var twice = () => DeterminantCatalogue.National.With([Determinants.Ogrs3]);

        twice.Should().Throw<ArgumentException>();
    }

    private static void WhatItIs(Determinant determinant)
    {
        determinant.Title.Should().NotBeNullOrWhiteSpace();
        determinant.Source.Should().NotBeNullOrWhiteSpace();
        determinant.Id.Should().MatchRegex("^[a-z][A-Za-z0-9]*$");
        var isNumber = determinant.Kind == DeterminantKind.Number;
        (determinant.Unit is not null).Should().Be(isNumber);
        (determinant.Resolution > 0).Should().Be(isNumber);
        (determinant.Minimum < determinant.Maximum).Should().Be(isNumber);
        determinant.Values.IsEmpty.Should().Be(determinant.Kind != DeterminantKind.Choice);
        determinant.Fields.IsEmpty.Should().Be(determinant.Kind != DeterminantKind.List);
        determinant.Values.Should().OnlyHaveUniqueItems(value => value.Id);
        determinant.Values.Select(value => value.Title).Should().NotContain("");
    }
}
