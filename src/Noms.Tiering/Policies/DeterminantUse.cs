namespace Noms.Tiering.Policies;

/// <summary>How a policy reads one determinant of the case.</summary>
public sealed record DeterminantUse
{
    /// <summary>The determinant.</summary>
    public required Determinant Determinant { get; init; }

    /// <summary>What stands in when the case does not state it; <see langword="null"/> when it is open instead.</summary>
    public FactValue? StandIn { get; init; }

    /// <summary>Whether a missing fact is open: what is unknown could be anything.</summary>
    public bool IsOpenWhenMissing => StandIn is null;

    /// <summary>Whether a fact that is recorded as static is open too, though its value is used.</summary>
    public bool UncertainWhenStatic { get; init; }

    /// <summary>
    /// The age past which a fact is open too, though its value is used: a fact dated before this day is uncertain.
    /// <see langword="null"/> where facts do not age.
    /// </summary>
    public DateOffset? UncertainBefore { get; init; }

    /// <summary>Which way it grows worse. An analysis asks that a case which is worse gets no lower level; it decides nothing, and the policy's hash leaves it out.</summary>
    public WorseDirection Worse { get; init; }

    /// <summary>Why it is read in this way; may be empty.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Whether a recorded fact is used but open too, because it is static or too old.</summary>
    /// <param name="isStatic">Whether it is recorded as static.</param>
    /// <param name="day">The day number of the day on which it was recorded; -1 where that is not said.</param>
    /// <param name="asOf">The as-of date.</param>
    internal bool IsUncertain(bool isStatic, int day, DateOnly asOf) =>
        (UncertainWhenStatic && isStatic) || (day >= 0 && IsOpenAsOld(DateOnly.FromDayNumber(day), asOf));

    /// <summary>The same, of a fact.</summary>
    internal bool IsUncertain(Fact fact, DateOnly asOf) => IsOpenAsStatic(fact.Basis) || IsOpenAsOld(fact.Date, asOf);

    /// <summary>Whether a fact of this basis is open for being static.</summary>
    internal bool IsOpenAsStatic(FactBasis basis) => UncertainWhenStatic && basis == FactBasis.Static;

    /// <summary>Whether a fact of this day is open for its age; one that says no day does not age.</summary>
    internal bool IsOpenAsOld(DateOnly? recorded, DateOnly asOf) => UncertainBefore is { } before && recorded < before.From(asOf);
}
