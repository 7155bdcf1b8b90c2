namespace Noms.Tiering.Intake;

/// <summary>Takes in a person's convictions: whether they give a mandate for change.</summary>
/// <remarks>
/// Safe to use from any number of threads. Source: ministryofjustice/hmpps-tier, <c>MandateForChange</c>. There is a mandate where some
/// current conviction is custodial (sentence type NC or SC), or has a requirement that is not restrictive and is neither unpaid work
/// (W) nor an extended order (W1). A conviction with a termination date is not current, whatever the date.
/// </remarks>
public static class SentenceIntake
{
    /// <summary>Reads convictions.</summary>
    /// <param name="convictions">The convictions, in any order.</param>
    /// <param name="isComplete">Whether these are all the convictions of the person there are; only then can there be no mandate.</param>
    /// <remarks>What is not known of a conviction leaves the mandate unrecorded, unless another gives one, and is reported.</remarks>
    public static IntakeReading Read(IEnumerable<Conviction> convictions, bool isComplete)
    {
        ArgumentNullException.ThrowIfNull(convictions);
        var notes = new IntakeNotes();
        bool? mandate = isComplete ? false : null;
        var index = -1;
        foreach (var conviction in convictions)
        {
            index++;
            if (conviction.TerminatedOn is null)
            {
                var place = FormattableString.Invariant($"convictions/{index}");
                mandate |= MandateOf(conviction, place, notes);
            }
        }

        notes.StateKnown(Determinants.MandateForChange, mandate, "convictions");
        return notes.ToReading();
    }

    private static bool? MandateOf(Conviction conviction, string place, IntakeNotes notes)
    {
        var mandate = IsCustodial(conviction.SentenceTypeCode);
        if (mandate is null)
        {
            notes.Say(IntakeCodes.NoSentenceType, place + "/sentenceType", "it is not known whether the sentence is custodial");
        }

        for (var index = 0; index < conviction.Requirements.Length; index++)
        {
            var at = FormattableString.Invariant($"{place}/requirements/{index}");
            mandate |= MandateOf(conviction.Requirements[index], at, notes);
        }

        return mandate;
    }

    private static bool? MandateOf(ConvictionRequirement requirement, string place, IntakeNotes notes)
    {
        if (requirement.IsRestrictive == true || Is(requirement.MainCategoryCode, "W") || Is(requirement.MainCategoryCode, "W1"))
        {
            return false;
        }

        if (requirement.MainCategoryCode is null)
        {
            notes.Say(IntakeCodes.NoRequirementCode, place + "/mainCategory", "it is not known whether the requirement is unpaid work");
            return null;
        }

        if (requirement.IsRestrictive is null)
        {
            notes.Say(IntakeCodes.NotSaidWhetherRestrictive, place + "/restrictive", "it is not known whether the requirement is restrictive");
            return null;
        }

        return true;
    }

    private static bool? IsCustodial(string? sentenceType) =>
        sentenceType is null ? null : Is(sentenceType, "NC") || Is(sentenceType, "SC");

    private static bool Is(string? code, string wanted) => wanted.Equals(code, StringComparison.OrdinalIgnoreCase);
}
