namespace Noms.Tiering.Handwritten;

/// <summary>What the current sentences call for.</summary>
/// <param name="TreatmentOutstanding">Whether a requirement of a programme or of treatment is outstanding.</param>
/// <param name="SupervisionOutstanding">Whether a requirement of supervision or of an activity is.</param>
/// <param name="OnLicence">Whether some sentence is in its licence phase.</param>
internal readonly record struct SentenceWork(bool TreatmentOutstanding, bool SupervisionOutstanding, bool OnLicence)
{
    public static SentenceWork Of(TypedSentence[]? sentences)
    {
        if (sentences is null)
        {
            return default;
        }

        var (treatment, supervision, onLicence) = (false, false, false);
        foreach (ref readonly var sentence in sentences.AsSpan())
        {
            // What is not known to be current, as what has ended, calls for nothing.
            if (sentence.Phase is null or SentencePhase.Ended)
            {
                continue;
            }

            onLicence |= sentence.Phase == SentencePhase.Licence;
            foreach (var requirement in sentence.Requirements)
            {
                if (requirement.State == RequirementState.Outstanding)
                {
                    treatment |= requirement.Type is RequirementType.Programme or RequirementType.AccreditedProgramme
                        or RequirementType.DrugRehabilitation or RequirementType.AlcoholTreatment or RequirementType.MentalHealthTreatment;
                    supervision |= requirement.Type is RequirementType.Supervision or RequirementType.Activity;
                }
            }
        }

        return new SentenceWork(treatment, supervision, onLicence);
    }
}
