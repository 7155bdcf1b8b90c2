using FluentAssertions;
using Xunit;

namespace Noms.Tiering.Tests.Cases;

public sealed class TieringCaseTests
{
    [Fact]
    public void A_case_reads_in_code_as_a_person_would_say_it()
    {
        var tieringCase = TieringCase.Create("C1")
            .With(Determinants.Ogrs3, 62)
            .With(Determinants.RiskOfSeriousHarm, RiskOfSeriousHarm.Medium)
            .With(Determinants.Csrp, 3.2m, source: "OASys", date: new DateOnly(2026, 2, 1), basis: FactBasis.Static)
            .With(Determinants.Sentences, [new Sentence
            {
                Type = SentenceType.CommunityOrder,
                Phase = SentencePhase.Community,
                Requirements = [new Requirement(RequirementType.Supervision, RequirementState.Outstanding)],
            }])
            .With(Determinants.NamedPriorities, ["street-crime"])
            .With(Determinants.UnavailableInterventions, [Intervention.RelapsePrevention])
            .WithFact(Determinants.LatestRelease, FactValue.None)
            .WithPreviousLevel("tier", "2")
            .Build();

        tieringCase.Id.Should().Be("C1");
        tieringCase[Determinants.Ogrs3].AsNumber().Should().Be(62);
        tieringCase[Determinants.RiskOfSeriousHarm].AsText().Should().Be("medium");
        tieringCase.FactOf(Determinants.Csrp).Should().Be(
            new Fact(Determinants.Csrp, FactValue.Number(3.2m), "OASys", new DateOnly(2026, 2, 1), FactBasis.Static));
        tieringCase[Determinants.LatestRelease].Should().Be(FactValue.None);
        tieringCase.PreviousLevels.Should().Contain("tier", "2");
        var sentence = tieringCase[Determinants.Sentences].AsList().Elements.Should().ContainSingle().Subject;
        sentence.Values.Take(5).Select(value => value.ToString()).Should().Equal("community-order", "community", "none", "none", "none");
        sentence.Values[5].AsList().Elements.Should().ContainSingle().Which.Values.Select(value => value.AsText()).Should().Equal("supervision", "outstanding");
    }

    [Fact]
    public void What_is_not_stated_is_unknown_and_not_none()
    {
        var tieringCase = TieringCase.Create("C1")
            .With(Determinants.Notorious, false)
            .With(Determinants.NamedPriorities, [])
            .WithFact(Determinants.LatestRelease, FactValue.None)
            .WithFact(Determinants.Ogrs3, FactValue.NotRecorded)
            .Build();

        tieringCase[Determinants.Vulnerable].Should().Be(FactValue.NotRecorded).And.NotBe(FactValue.Flag(false));
        tieringCase[Determinants.Notorious].Should().Be(FactValue.Flag(false));
        tieringCase[Determinants.Releases].IsRecorded.Should().BeFalse();
        tieringCase[Determinants.NamedPriorities].AsList().Should().Be(new FactList([]));
        tieringCase[Determinants.LatestRelease].IsRecorded.Should().BeTrue();
        tieringCase.FactOf(Determinants.Ogrs3).Should().BeNull();
    }

    [Fact]
    public void An_incomplete_list_can_be_said()
    {
        var known = FactElement.Create(Determinants.NamedPriorities, ("code", FactValue.Code("street-crime")));

        var list = TieringCase.Create("C1")
            .WithFact(Determinants.NamedPriorities, FactValue.List(new FactList([known], isComplete: false)))
            .Build()[Determinants.NamedPriorities].AsList();

        list.IsComplete.Should().BeFalse();
        list.Should().NotBe(new FactList([known]));
    }

    [Fact]
    public void Facts_stand_in_the_order_of_the_catalogue_however_they_were_stated()
    {
        var backwards = TieringCase.Create("C1");
        foreach (var flag in Determinants.All.OfType<Determinant<bool>>().Reverse())
        {
            backwards.With(flag, true);
        }

        var facts = backwards.Build().Facts;

        facts.Select(fact => fact.Determinant).Should().Equal(Determinants.All.OfType<Determinant<bool>>());
        facts.Should().OnlyContain(fact => fact.Value == FactValue.Flag(true));
    }

    [Fact]
    public void Every_determinant_is_found_beside_all_the_others()
    {
        var builder = TieringCase.Create("C1");
        foreach (var number in Determinants.All.OfType<Determinant<decimal>>())
        {
            builder.With(number, number.Maximum!.Value);
        }

        var tieringCase = builder.Build();

        foreach (var determinant in Determinants.All)
        {
            var expected = determinant.Kind == DeterminantKind.Number ? FactValue.Number(determinant.Maximum!.Value) : FactValue.NotRecorded;
            tieringCase[determinant].Should().Be(expected);
        }
    }

    [Fact]
    public void A_builder_that_goes_on_does_not_change_the_cases_that_it_built()
    {
        var builder = TieringCase.Create("C1").With(Determinants.Ogrs3, 62).WithPreviousLevel("tier", "1");
        var before = builder.Build();

        var after = builder.With(Determinants.Notorious, true).WithPreviousLevel("change", "1").Build();

        before.Facts.Should().ContainSingle();
        before.PreviousLevels.Should().ContainSingle();
        after.Facts.Should().HaveCount(2);
        after.PreviousLevels.Should().HaveCount(2);
    }

    [Fact]
    public void A_determinant_cannot_be_stated_twice()
    {
        var twice = () => TieringCase.Create("C1").With(Determinants.Ogrs3, 62).With(Determinants.Ogrs3, 62);

        twice.Should().Throw<ArgumentException>().WithMessage("*`ogrs3` twice*");
    }

    [Fact]
    public void A_previous_level_cannot_be_stated_twice()
    {
        var twice = () => TieringCase.Create("C1").WithPreviousLevel("tier", "1").WithPreviousLevel("tier", "2");

        twice.Should().Throw<ArgumentException>().WithMessage("*`tier` twice*");
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(100.000001)]
    [InlineData(771.5)]
    public void A_number_out_of_range_is_refused_without_being_repeated(decimal value)
    {
        var outOfRange = () => TieringCase.Create("C1").With(Determinants.Ogrs3, value);

        outOfRange.Should().Throw<ArgumentException>().WithMessage("`ogrs3` is from 0 to 100.*").Which.Message.Should().NotContain("771.5");
    }

    [Fact]
    public void A_number_is_exact_to_six_decimal_places()
    {
        var finer = () => TieringCase.Create("C1").With(Determinants.Csrp, 0.0000001m);

        TieringCase.Create("C1").With(Determinants.Csrp, 0.000001m).Build()[Determinants.Csrp].AsNumber().Should().Be(0.000001m);
        finer.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void A_value_of_another_kind_is_refused()
    {
        var flag = () => TieringCase.Create("C1").WithFact(Determinants.Ogrs3, FactValue.Flag(true));
        var none = () => TieringCase.Create("C1").WithFact(Determinants.Ogrs3, FactValue.None);
        var otherChoice = () => TieringCase.Create("C1").WithFact(Determinants.RiskOfSeriousHarm, FactValue.Choice(Determinants.Gender, "male"));
        var otherPlace = () => TieringCase.Create("C1").WithFact(Determinants.RiskOfSeriousHarm, FactValue.Choice(Determinants.DirectContactSexualBand, "low"));

        flag.Should().Throw<ArgumentException>();
        none.Should().Throw<ArgumentException>().WithMessage("*cannot be none*");
        otherChoice.Should().Throw<ArgumentException>();
        otherPlace.Should().Throw<ArgumentException>("`low` is not at the same place in the two choices");
    }

    [Fact]
    public void An_element_of_one_list_does_not_pass_for_an_element_of_another()
    {
        var release = TieringCase.Create("C1").With(Determinants.NamedPriorities, ["street-crime"]).Build()[Determinants.NamedPriorities];

        var otherList = () => TieringCase.Create("C1").WithFact(Determinants.UnavailableInterventions, release);

        otherList.Should().Throw<ArgumentException>().WithMessage("*`unavailableInterventions`*");
    }

    [Fact]
    public void Only_a_predictor_has_a_basis()
    {
        var neither = () => TieringCase.Create("C1").With(Determinants.Ogrs3, 62, basis: FactBasis.Static);
        var undefined = () => TieringCase.Create("C1").With(Determinants.Csrp, 6, basis: (FactBasis)9);

        neither.Should().Throw<ArgumentException>().WithMessage("*neither static nor dynamic*");
        undefined.Should().Throw<ArgumentException>();
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("a\nb")]
    public void A_text_that_could_not_be_shown_in_a_line_is_refused(string text)
    {
        FluentActions.Invoking(() => TieringCase.Create(text)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => TieringCase.Create("C1").With(Determinants.Ogrs3, 62, text)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => TieringCase.Create("C1").WithPreviousLevel(text, "1")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => TieringCase.Create("C1").WithPreviousLevel("tier", text)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => TieringCase.Create("C1").With(Determinants.NamedPriorities, [text])).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Half_of_a_surrogate_pair_is_no_text()
    {
        FluentActions.Invoking(() => TieringCase.Create("a\ud83d")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => FactValue.Code("\ude00b")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => FactValue.Code("\ud83d\ude00")).Should().NotThrow();
    }

    [Fact]
    public void Texts_have_lengths()
    {
        FluentActions.Invoking(() => TieringCase.Create(new string('x', 256))).Should().NotThrow();
        FluentActions.Invoking(() => TieringCase.Create(new string('x', 257))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => FactValue.Code(new string('x', 64))).Should().NotThrow();
        FluentActions.Invoking(() => FactValue.Code(new string('x', 65))).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void A_code_that_may_be_none_is_not_spelt_none()
    {
        var spelt = () => TieringCase.Create("C1").With(
            Determinants.Registrations, [new Registration { Code = "MAPP", On = new(2026, 1, 1), Level = "none" }]);

        spelt.Should().Throw<ArgumentException>().WithMessage("*`level`*");
    }

    [Fact]
    public void Nothing_about_a_person_prints_itself()
    {
        var sentence = new Sentence { Type = SentenceType.ExtendedSentence, Phase = SentencePhase.Licence, LengthMonths = 77 };
        var tieringCase = TieringCase.Create("Zanzibar").With(Determinants.Ogrs3, 77).With(Determinants.Sentences, [sentence]).Build();

        object?[] shown =
        [
            tieringCase, tieringCase.FactOf(Determinants.Ogrs3), sentence, new Requirement(RequirementType.Curfew, RequirementState.Ended),
            new Release(new(2026, 7, 7), ReleaseKind.First), new Registration { Code = "RVHR", On = new(2026, 7, 7) },
            tieringCase[Determinants.Sentences].AsList(), tieringCase[Determinants.Sentences].AsList().Elements[0],
        ];

        shown.Should().OnlyContain(item => !HasAValue(item!.ToString()!));
    }

    private static bool HasAValue(string text) =>
        text.Contains("77") || text.Contains("Zanzibar") || text.Contains("xtended") || text.Contains("urfew") || text.Contains("RVHR") || text.Contains("2026");
}
