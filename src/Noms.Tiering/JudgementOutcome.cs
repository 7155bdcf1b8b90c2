using Noms.Tiering.Policies;

namespace Noms.Tiering;

/// <summary>What became of a recorded judgement.</summary>
/// <remarks>Immutable.</remarks>
public sealed class JudgementOutcome
{
    internal JudgementOutcome()
    {
    }

    /// <summary>The judgement as it was recorded.</summary>
    public required RecordedJudgement Judgement { get; init; }

    /// <summary>How far the policy lets judgement depart on the scale; <see langword="null"/> where it permits none.</summary>
    public JudgementLimits? Limits { get; init; }

    /// <summary>Whether it was applied, and if not, why it was refused.</summary>
    public required JudgementStanding Standing { get; init; }

    /// <summary>Whether it was applied.</summary>
    public bool IsApplied => Standing == JudgementStanding.Applied;

    /// <summary>Whether facts that are open decide if it is applied.</summary>
    public bool IsOpen { get; init; }

    /// <summary>The level before it: what the rules and overrides give.</summary>
    public required Level Before { get; init; }

    /// <summary>The level that it proposes.</summary>
    public required Level Proposed { get; init; }

    /// <summary>The level after it.</summary>
    public Level After => IsApplied ? Proposed : Before;

    /// <summary>How many levels it would depart: above 0 is up, below 0 is down.</summary>
    public int Steps => Proposed.Index - Before.Index;

    /// <summary>The lowest grade that may depart so far; <see langword="null"/> where none may.</summary>
    public JudgementGrade? GradeNeeded => Limits?.GradeNeededFor(Steps);

    /// <summary>The grade of who decided, in the policy's words; <see langword="null"/> where it names none such.</summary>
    public JudgementGrade? Grade => Limits?.GradeById(Judgement.Grade);

    /// <summary>The reason, in the policy's words; <see langword="null"/> where it names none such.</summary>
    public JudgementReason? Reason => Limits?.ReasonById(Judgement.Reason);
}
