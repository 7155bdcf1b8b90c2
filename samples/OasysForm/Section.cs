using System.Collections.Immutable;

namespace Noms.Tiering.OasysForm;

/// <summary>Questions that belong together.</summary>
/// <param name="Id">What names it in the form.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Questions">The determinants that it asks for, in the order of the policy.</param>
public sealed record Section(string Id, string Title, ImmutableArray<Determinant> Questions)
{
    private static readonly (string Id, string Title, Determinant[] Asks)[] Known =
    [
        ("sentence", "Sentence and supervision",
        [
            Determinants.HasActiveEvent, Determinants.Sentences, Determinants.LatestRelease, Determinants.Releases, Determinants.LiferOrIpp, Determinants.PreviousEnforcementActivity,
            Determinants.MandateForChange, Determinants.AssessmentValidForChange, Determinants.Unsupervised,
        ]),
        ("scores", "Scores",
        [
            Determinants.Ogrs3, Determinants.OasysScore, Determinants.Arp, Determinants.Csrp, Determinants.Rsr, Determinants.DirectContactSexualPredictor, Determinants.DirectContactSexualBand,
            Determinants.EverCommittedSexualOffence,
        ]),
        ("harm", "Risk of serious harm",
        [
            Determinants.RiskOfSeriousHarm, Determinants.MappaLevel, Determinants.MappaCategory, Determinants.DomesticAbuse, Determinants.Stalking, Determinants.ChildProtection, Determinants.RiskToChildren,
            Determinants.ChildConcerns, Determinants.Terrorism, Determinants.StreetGangs,
        ]),
        ("needs", "Needs",
        [
            Determinants.AccommodationNeed, Determinants.EducationTrainingEmployabilityNeed, Determinants.RelationshipsNeed, Determinants.LifestyleAndAssociatesNeed, Determinants.DrugMisuseNeed,
            Determinants.AlcoholMisuseNeed, Determinants.ThinkingAndBehaviourNeed, Determinants.AttitudesNeed,
        ]),
    ];

    /// <summary>The sections of what a policy reads. What none of the known ones asks for is in the last.</summary>
    public static ImmutableArray<Section> Of(TieringPolicy policy)
    {
        var reads = policy.Reads.Select(r => r.Determinant).ToList();
        var known = Known.Select(s => new Section(s.Id, s.Title, [.. reads.Where(s.Asks.Contains)])).ToList();
        var others = reads.Except(known.SelectMany(s => s.Questions)).ToImmutableArray();
        return [.. known.Append(new Section("person", "The person and the case", others)).Where(s => s.Questions.Length > 0)];
    }

    /// <summary>How many of its questions are answered.</summary>
    public int AnsweredIn(Answers answers) => Questions.Count(q => answers.Has(CaseJson.FieldOf(q)));
}
