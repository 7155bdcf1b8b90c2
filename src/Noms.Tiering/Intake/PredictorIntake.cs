namespace Noms.Tiering.Intake;

/// <summary>Takes in scores and predictors, leaving out with a diagnosis what no case can hold.</summary>
/// <remarks>
/// Safe to use from any number of threads. Services write impossible scores for <i>none</i>, such as an RSR of 999.99: a case that held
/// them would be refused whole. A score that is left out is not recorded; the policy says what that means.
/// </remarks>
public static class PredictorIntake
{
    private const string Source = "predictors";

    /// <summary>Reads scores.</summary>
    /// <param name="scores">The scores, one for each determinant; one without a score says nothing.</param>
    /// <exception cref="ArgumentException">A score has a basis and its determinant may not be static.</exception>
    public static IntakeReading Read(IEnumerable<PredictorScore> scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        var notes = new IntakeNotes();
        var given = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (predictor, score, basis) in scores)
        {
            if (basis != FactBasis.NotStated && !predictor.MayBeStatic)
            {
                throw new ArgumentException($"`{predictor.Id}` is neither static nor dynamic.", nameof(scores));
            }

            if (score is not { } number)
            {
                continue;
            }

            var place = "predictors/" + predictor.Id;
            if (!given.Add(predictor.Id))
            {
                notes.Say(IntakeCodes.GivenTwice, place, "a second score was left out");
            }
            else if (number < predictor.Minimum || number > predictor.Maximum)
            {
                notes.Say(IntakeCodes.OutOfRange, place, "a score out of its range was left out");
            }
            else
            {
                notes.State(new Fact(predictor, FactValue.Number(Cut(number, place, notes)), Source, Basis: basis));
            }
        }

        return notes.ToReading();
    }

    // No bound of a policy is finer, and what is cut off downwards stays on its side of every bound.
    private static decimal Cut(decimal number, string place, IntakeNotes notes)
    {
        var cut = decimal.Floor(number * FactValue.NumberScale) / FactValue.NumberScale;
        if (cut != number)
        {
            notes.Say(IntakeCodes.TooFine, place, "what stood beyond the sixth decimal place was cut off");
        }

        return cut;
    }
}
