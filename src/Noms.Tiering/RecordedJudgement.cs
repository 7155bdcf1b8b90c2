namespace Noms.Tiering;

/// <summary>A practitioner's recorded departure from the level on one scale. The policy says how far one may go; the decision says whether this one went.</summary>
/// <remarks>Immutable. <see cref="TieringCaseBuilder.WithJudgement"/> says what each part may be.</remarks>
public sealed class RecordedJudgement
{
    /// <summary>The id of the scale, such as <c>tier</c>.</summary>
    public required string Scale { get; init; }

    /// <summary>The id of the level that is proposed.</summary>
    public required string Level { get; init; }

    /// <summary>The code of the reason, one of those that the policy's limits name; at most 64 characters.</summary>
    public required string Reason { get; init; }

    /// <summary>The reason in words; at most 2,000 characters. They are about a person: only a trace shows them.</summary>
    public required string Words { get; init; }

    /// <summary>The grade of who decided, one of those that the policy's limits name; at most 64 characters.</summary>
    public required string Grade { get; init; }

    /// <summary>The day on which it was decided.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The day by which it is to be reviewed; <see langword="null"/> where none was set.</summary>
    public DateOnly? ReviewDate { get; init; }

    /// <summary>The id of the policy for which it was recorded; <see langword="null"/> for whichever decides. Under another it does not apply.</summary>
    public string? Policy { get; init; }

    /// <summary>Says nothing of the person: a judgement does not print itself into a log.</summary>
    public override string ToString() => "a recorded judgement";
}
