using Noms.Tiering.Intake;

namespace Noms.Tiering.Conformance;

/// <summary>Goes from an assessment as the service receives it, through the library's intake, to facts.</summary>
internal static class RawAssessment
{
    private static readonly string[] SingleItems = ["parentalResponsibilities", "impulsivity", "temperControl"];

    /// <summary>Whether change may be worked out from it.</summary>
    public static bool IsValidForChange(Field assessment) => !assessment.IsNull && assessment["present"].FlagOrNull() == true;

    /// <summary>Reads an assessment, valid for change or not: its single items count for women all the same.</summary>
    public static IntakeReading Read(Field assessment)
    {
        if (assessment.IsNull)
        {
            return OasysIntake.Read([], OasysForm.Standard, DrugItems.AsTheTieringService).Intake;
        }

        var answers = assessment["sections"].Members()
            .SelectMany(section => section.Value.Members())
            .Concat(SingleItems.Select(name => (Name: name, Value: assessment[name])))
            .Select(answer => new OasysItemAnswer(AssessmentWords.Items.GetValueOrDefault(answer.Name, answer.Name), Answer(answer.Value)));
        var form = assessment["san"].FlagOrNull() == true ? OasysForm.StrengthsAndNeeds : OasysForm.Standard;
        return OasysIntake.Read(answers, form, DrugItems.AsTheTieringService).Intake;
    }

    private static OasysAnswer Answer(Field answer) =>
        answer.TextOrNull() is not { } word ? OasysAnswer.Missing
        : Enum.TryParse<OasysAnswer>(word, out var known) && known.ToString() == word ? known
        : throw new VectorException(answer.Place + ": no such answer");
}
