namespace Noms.Tiering;

/// <summary>How the catalogue's enumerations are written in files, in the order of their members.</summary>
internal static class ChoiceSets
{
    public static ChoiceSet<NeedSeverity> NeedSeverities { get; } = new(
        Word("none"),
        Word("standard"),
        Word("severe"));

    public static ChoiceSet<SexualPredictorBand> SexualPredictorBands { get; } = new(
        Word("not-applicable"),
        Word("low"),
        Word("medium"),
        Word("high"),
        Word("very-high"));

    public static ChoiceSet<RiskOfSeriousHarm> RisksOfSeriousHarm { get; } = new(
        Word("low"),
        Word("medium"),
        Word("high"),
        Word("very-high"));

    public static ChoiceSet<MappaCategory> MappaCategories { get; } = new(
        Word("none"),
        Word("1", "category 1"),
        Word("2", "category 2"),
        Word("3", "category 3"),
        Word("4", "category 4"));

    public static ChoiceSet<MappaLevel> MappaLevels { get; } = new(
        Word("none"),
        Word("1", "level 1"),
        Word("2", "level 2"),
        Word("3", "level 3"));

    public static ChoiceSet<SentenceType> SentenceTypes { get; } = new(
        Word("community-order"),
        Word("suspended-sentence-order"),
        Word("custody-determinate", "custody, determinate"),
        Word("custody-indeterminate", "custody, indeterminate"),
        Word("extended-sentence"),
        Word("fine-or-other"));

    public static ChoiceSet<SentencePhase> SentencePhases { get; } = new(
        Word("community"),
        Word("custody"),
        Word("licence"),
        Word("post-sentence-supervision"),
        Word("ended"));

    public static ChoiceSet<RequirementType> RequirementTypes { get; } = new(
        Word("unpaid-work"),
        Word("activity"),
        Word("programme", "a programme requirement (by s202 of an accredited programme)"),
        Word("accredited-programme"),
        Word("prohibited-activity"),
        Word("curfew"),
        Word("exclusion"),
        Word("residence"),
        Word("mental-health-treatment"),
        Word("drug-rehabilitation"),
        Word("alcohol-treatment"),
        Word("supervision"),
        Word("attendance-centre"),
        Word("other"));

    public static ChoiceSet<RequirementState> RequirementStates { get; } = new(
        Word("outstanding"),
        Word("completed"),
        Word("ended"));

    public static ChoiceSet<ReleaseKind> ReleaseKinds { get; } = new(
        Word("first", "first release"),
        Word("re-release", "re-release"));

    public static ChoiceSet<Gender> Genders { get; } = new(
        Word("female"),
        Word("male"),
        Word("other"));

    public static ChoiceSet<Prospects> ProspectsOfSuccess { get; } = new(
        Word("poor"),
        Word("fair"),
        Word("good"));

    public static ChoiceSet<Objective> Objectives { get; } = new(
        Word("none"),
        Word("punishment"),
        Word("help"),
        Word("personal-change"),
        Word("control"));

    public static ChoiceSet<Intervention> Interventions { get; } = new(
        Word("imprisonment"),
        Word("unpaid-work"),
        Word("attendance-centre"),
        Word("curfew"),
        Word("maintaining-family-ties"),
        Word("retaining-work"),
        Word("retaining-accommodation"),
        Word("maintaining-good-health"),
        Word("homelessness", "tackling homelessness"),
        Word("acute-addiction", "tackling acute drug or alcohol addiction"),
        Word("chronic-lack-of-motivation", "tackling chronic lack of motivation"),
        Word("engulfing-mental-health", "addressing engulfing mental health issues"),
        Word("accredited-programmes", "accredited offending behaviour programmes"),
        Word("addiction-medical-treatment", "medical treatment for drug or alcohol addiction"),
        Word("life-and-social-skills", "life and social skills training"),
        Word("employment-skills", "employment market skills training"),
        Word("benefits-debt-and-money", "benefits, debt and money management"),
        Word("independent-living", "independent living support"),
        Word("relapse-prevention"),
        Word("prohibited-activity"),
        Word("mobility-restriction"),
        Word("surveillance"));

    private static ChoiceValue Word(string id, string? title = null) => new(id, title ?? string.Join(' ', id.Split('-')));
}
