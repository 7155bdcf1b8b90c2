using System.Collections.Immutable;

namespace Noms.Tiering.Policies;

/// <summary>How far a practitioner's judgement may depart from what the rules and overrides give on one scale, and who may.</summary>
/// <remarks>Immutable. A policy without limits for a scale permits no judgement there.</remarks>
public sealed class JudgementLimits
{
    internal JudgementLimits()
    {
    }

    /// <summary>The scale.</summary>
    public required Scale Scale { get; init; }

    /// <summary>The grades that may decide, lowest first; a higher one may go at least as far as a lower.</summary>
    public required ImmutableArray<JudgementGrade> Grades { get; init; }

    /// <summary>The reasons for which one may depart.</summary>
    public required ImmutableArray<JudgementReason> Reasons { get; init; }

    /// <summary>
    /// The most months from a judgement's date to its review date, which it then must have; <see langword="null"/> where it needs none.
    /// </summary>
    public Bound? ReviewWithinMonths { get; init; }

    /// <summary>Whether a judgement goes on applying after its review date. By default it lapses: the review date is its last day.</summary>
    public bool StandsAfterReview { get; init; }

    /// <summary>Whether a source states these limits.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>Why they are so. Never empty for assumed ones.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Where the sources speak of them.</summary>
    public ImmutableArray<Citation> Citations { get; init; } = [];

    /// <summary>The grade with this id, or <see langword="null"/>.</summary>
    public JudgementGrade? GradeById(string gradeId) => Grades.FirstOrDefault(grade => grade.Id == gradeId);

    /// <summary>The reason with this id, or <see langword="null"/>.</summary>
    public JudgementReason? ReasonById(string reasonId) => Reasons.FirstOrDefault(reason => reason.Id == reasonId);

    /// <summary>The lowest grade that may depart by so many levels; <see langword="null"/> where none may.</summary>
    /// <param name="steps">The number of levels: above 0 is up, below 0 is down.</param>
    public JudgementGrade? GradeNeededFor(int steps) => Grades.FirstOrDefault(grade => grade.May(steps));
}
