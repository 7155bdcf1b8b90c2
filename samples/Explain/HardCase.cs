namespace Noms.Tiering.Samples.Explain;

/// <summary>
/// A case on which people would argue: near to the next tier, partly unknown, with a judgement and with an override that has run out. It is
/// made up and describes nobody.
/// </summary>
internal static class HardCase
{
    public static DateOnly AsOf { get; } = new(2026, 11, 22);

    public static TieringCase Build() => TieringCase.Create("E-1")
        .With(Determinants.HasActiveEvent, true)
        .With(Determinants.Ogrs3, 49, "OASys", new(2026, 9, 14))
        .With(Determinants.Rsr, 2.9m, "OASys", new(2026, 9, 14))
        .With(Determinants.Arp, 49m, "OASys", new(2026, 9, 14), FactBasis.Dynamic)
        .With(Determinants.Csrp, 0.9m, "OASys", new(2026, 9, 14), FactBasis.Static)
        .With(Determinants.RiskOfSeriousHarm, RiskOfSeriousHarm.Medium, "OASys", new(2026, 9, 14))
        .With(Determinants.DomesticAbuse, true, "register", new(2026, 6, 1))
        .With(Determinants.MandateForChange, true)
        .With(Determinants.AssessmentValidForChange, true)
        .With(Determinants.AccommodationNeed, NeedSeverity.Severe, "OASys", new(2026, 9, 14))
        .With(Determinants.EducationTrainingEmployabilityNeed, NeedSeverity.None, "OASys", new(2026, 9, 14))
        .With(Determinants.RelationshipsNeed, NeedSeverity.Standard, "OASys", new(2026, 9, 14))
        .With(Determinants.DrugMisuseNeed, NeedSeverity.Standard, "OASys", new(2026, 9, 14))
        .With(Determinants.Sentences,
        [
            new Sentence
            {
                Type = SentenceType.CommunityOrder,
                Phase = SentencePhase.Community,
                Requirements = [new Requirement(RequirementType.Supervision, RequirementState.Outstanding)],
            },
        ])
        .WithPreviousLevel("tier", "3")
        .WithOverride(new RecordedOverride
        {
            Id = "street-robbery-2026",
            Authority = OverrideAuthority.Local,
            Reason = "The area's priority for street robbery",
            Source = "minute of the local board, 12 January 2026",
            EffectiveFrom = new(2026, 1, 12),
            EffectiveTo = new(2026, 9, 30),
            Scale = "tier",
            Form = OverrideForm.Floor,
            Level = "4",
            Policy = "noms-2005",
        })
        .WithJudgement(new RecordedJudgement
        {
            Scale = "tier",
            Level = "3",
            Reason = "margin",
            Words = "The score stands one below the cut, and the last order was breached within a month of its start.",
            Grade = "offender-manager",
            Date = new(2026, 10, 5),
            ReviewDate = new(2027, 1, 5),
            Policy = "noms-2005",
        })
        .Build();
}
