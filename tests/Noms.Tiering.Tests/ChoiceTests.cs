using System.Text.RegularExpressions;
using FluentAssertions;
using Xunit;

namespace Noms.Tiering.Tests;

public sealed class ChoiceTests
{
    [Fact]
    public void Each_choice_is_written_in_code_and_files_alike_and_in_one_order()
    {
        Alike(Determinants.AccommodationNeed);
        Alike(Determinants.EducationTrainingEmployabilityNeed);
        Alike(Determinants.RelationshipsNeed);
        Alike(Determinants.LifestyleAndAssociatesNeed);
        Alike(Determinants.DrugMisuseNeed);
        Alike(Determinants.AlcoholMisuseNeed);
        Alike(Determinants.ThinkingAndBehaviourNeed);
        Alike(Determinants.AttitudesNeed);
        Alike(Determinants.DirectContactSexualBand);
        Alike(Determinants.IndirectImageSexualBand);
        Alike(Determinants.RiskOfSeriousHarm);
        Alike(Determinants.MappaCategory);
        Alike(Determinants.MappaLevel);
        Alike(Determinants.Gender);
        Alike(Determinants.Prospects);
        Alike(Determinants.PrimaryObjective);
    }

    [Fact]
    public void Each_choice_of_a_list_is_written_in_code_and_files_alike_and_in_one_order()
    {
        Alike(Determinants.UnavailableInterventions.Fields[0], (Intervention value) => ElementOf(Determinants.UnavailableInterventions, [value]).Values[0]);
        Alike(
            Determinants.Sentences.Fields[0],
            (SentenceType value) => ElementOf(Determinants.Sentences, [new Sentence { Type = value, Phase = SentencePhase.Custody }]).Values[0]);
        Alike(
            Determinants.Sentences.Fields[1],
            (SentencePhase value) => ElementOf(Determinants.Sentences, [new Sentence { Type = SentenceType.FineOrOther, Phase = value }]).Values[1]);
        Alike(Determinants.Releases.Fields[1], (ReleaseKind value) => ElementOf(Determinants.Releases, [new Release(new(2006, 1, 1), value)]).Values[1]);
        var requirements = Determinants.Sentences.Fields.Single(field => field.Id == "requirements");
        Alike(requirements.Fields[0], (RequirementType value) => Requirement(new Requirement(value, RequirementState.Ended)).Values[0]);
        Alike(requirements.Fields[1], (RequirementState value) => Requirement(new Requirement(RequirementType.Other, value)).Values[1]);
    }

    [Fact]
    public void A_number_that_is_no_member_of_the_enumeration_is_refused()
    {
        var undefined = () => TieringCase.Create("C1").With(Determinants.RiskOfSeriousHarm, (RiskOfSeriousHarm)17);

        undefined.Should().Throw<ArgumentOutOfRangeException>().Which.Message.Should().NotContain("17");
    }

    private static void Alike<T>(Determinant<T> determinant)
        where T : struct, Enum =>
        Alike(determinant, (T value) => TieringCase.Create("C1").With(determinant, value).Build()[determinant]);

    private static void Alike<T>(Determinant choice, Func<T, FactValue> encoded)
        where T : struct, Enum
    {
        var members = Enum.GetValues<T>();
        members.Select(member => encoded(member).AsText()).Should().Equal(choice.Values.Select(value => value.Id));
        choice.Values.Select(value => value.Id).Should().Equal(members.Select(member => Kebab(member.ToString())));
    }

    private static FactElement ElementOf<T>(Determinant<IEnumerable<T>> list, IEnumerable<T> elements) =>
        TieringCase.Create("C1").With(list, elements).Build()[list].AsList().Elements.Should().ContainSingle().Subject;

    private static FactElement Requirement(Requirement requirement) =>
        ElementOf(
            Determinants.Sentences,
            [new Sentence { Type = SentenceType.CommunityOrder, Phase = SentencePhase.Community, Requirements = [requirement] }])
        .Values[^1].AsList().Elements.Should().ContainSingle().Subject;

    // A MAPPA level or category is its number alone.
    private static string Kebab(string member) =>
        Regex.Replace(Regex.Replace(member, "(?<=[a-z])(?=[A-Z])", "-"), "^(Level|Category)(?=[0-9])", "").ToLowerInvariant();
}
