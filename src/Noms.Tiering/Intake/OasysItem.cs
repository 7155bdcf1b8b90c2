namespace Noms.Tiering.Intake;

/// <summary>An item of the OASys form that a determinant rests on.</summary>
/// <remarks>Immutable. <see cref="OasysItems"/> has them all; two items are equal when they are the same object.</remarks>
public sealed class OasysItem
{
    internal OasysItem(string number, string title, OasysAnswerKind answers = OasysAnswerKind.Problem)
    {
        Number = number;
        Title = title;
        Answers = answers;
    }

    /// <summary>The number on the form, such as <c>3.3</c>.</summary>
    public string Number { get; }

    /// <summary>What it asks about.</summary>
    public string Title { get; }

    /// <summary>How it is answered.</summary>
    public OasysAnswerKind Answers { get; }

    /// <summary>The points of an answer, from 0 to 2; <see langword="null"/> of Unknown, Missing and an answer of another kind.</summary>
    public int? PointsOf(OasysAnswer answer) => (Answers, answer) switch
    {
        (OasysAnswerKind.YesOrNo, OasysAnswer.No) => 0,
        (OasysAnswerKind.YesOrNo, OasysAnswer.Yes) => 2,
        (OasysAnswerKind.Problem, OasysAnswer.None) => 0,
        (OasysAnswerKind.Problem, OasysAnswer.Some) => 1,
        (OasysAnswerKind.Problem, OasysAnswer.Significant) => 2,
        (OasysAnswerKind.Frequency, OasysAnswer.Never) => 0,
        (OasysAnswerKind.Frequency, OasysAnswer.Previous) => 1,
        (OasysAnswerKind.Frequency, OasysAnswer.Currently) => 2,
        _ => null,
    };

    /// <summary>The number and the title, such as <c>9.2 binge drinking</c>.</summary>
    public override string ToString() => $"{Number} {Title}";
}
