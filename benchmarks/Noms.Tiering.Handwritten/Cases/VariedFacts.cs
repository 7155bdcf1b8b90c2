namespace Noms.Tiering.Handwritten.Cases;

/// <summary>Throws the values of facts of the national catalogue.</summary>
/// <param name="dice">What to throw.</param>
/// <param name="asOf">The day as of which they are.</param>
/// <remarks>For one thread at a time.</remarks>
public sealed class VariedFacts(Dice dice, DateOnly asOf)
{
    private const double RareFlag = 0.03;

    private static readonly Dictionary<string, double> Flags = new()
    {
        [Determinants.HasActiveEvent.Id] = 0.97,
        [Determinants.ReasonablyMotivated.Id] = 0.8,
        [Determinants.ReasonablyCompliant.Id] = 0.85,
        [Determinants.MandateForChange.Id] = 0.7,
        [Determinants.AssessmentValidForChange.Id] = 0.8,
        [Determinants.ParentingResponsibilities.Id] = 0.3,
        [Determinants.ImpulsivityOrTemperControl.Id] = 0.5,
        [Determinants.PreviousEnforcementActivity.Id] = 0.15,
        [Determinants.DomesticAbuse.Id] = 0.3,
        [Determinants.RiskToChildren.Id] = 0.2,
        [Determinants.MentalHealthConcern.Id] = 0.3,
        [Determinants.SuicideOrSelfHarmConcern.Id] = 0.25,
        [Determinants.VulnerabilityConcern.Id] = 0.15,
        [Determinants.ChildProtection.Id] = 0.1,
        [Determinants.EverCommittedSexualOffence.Id] = 0.1,
    };

    private static readonly Dictionary<string, double[]> Choices = new()
    {
        [Determinants.RiskOfSeriousHarm.Id] = [50, 38, 11, 1],
        [Determinants.MappaLevel.Id] = [88, 9, 2, 1],
        [Determinants.MappaCategory.Id] = [85, 7, 6, 1, 1],
        [Determinants.DirectContactSexualBand.Id] = [80, 9, 6, 3, 2],
        [Determinants.Gender.Id] = [10, 89, 1],
        [Determinants.Prospects.Id] = [12, 55, 33],
        [Determinants.PrimaryObjective.Id] = [20, 26, 28, 21, 5],
    };

    private static readonly double[] Need = [60, 33, 7];

    /// <summary>A value of a determinant.</summary>
    public FactValue ValueOf(Determinant determinant) => determinant.Kind switch
    {
        DeterminantKind.Flag => FactValue.Flag(dice.Chance(Flags.GetValueOrDefault(determinant.Id, RareFlag))),
        DeterminantKind.Choice => Choice(determinant, Choices.GetValueOrDefault(determinant.Id, Need)),
        DeterminantKind.Number => Number(determinant),
        DeterminantKind.Date => dice.Chance(0.7) ? FactValue.None : FactValue.Date(asOf.AddDays(-dice.Between(0, 4000))),
        DeterminantKind.List when determinant == Determinants.Sentences => VariedSentences.List(dice),
        _ => FactValue.List(new FactList([])),
    };

    private static FactValue Choice(Determinant determinant, int place) =>
        FactValue.Choice(determinant, determinant.Values[place].Id);

    private FactValue Choice(Determinant determinant, double[] weights) => Choice(determinant, dice.Pick(weights));

    private FactValue Number(Determinant determinant)
    {
        if (determinant == Determinants.DirectContactSexualPredictor && dice.Chance(0.8))
        {
            return FactValue.None;
        }

        // Predictors of serious reoffending are mostly below 3 % with a long tail; the others lie about the middle.
        var isOfSerious = determinant == Determinants.Rsr || determinant == Determinants.Csrp || determinant == Determinants.DirectContactSexualPredictor;
        var share = isOfSerious ? Math.Pow(dice.Unit(), 4) * 0.15 : Math.Clamp(0.42 + (0.24 * dice.Bell()), 0.02, 0.98);
        var steps = (int)(share * (double)(determinant.Maximum!.Value / determinant.Resolution!.Value));
        return FactValue.Number(steps * determinant.Resolution.Value);
    }
}
