using System.Collections.Immutable;

namespace Noms.Tiering;

/// <summary>One of a person's sentences.</summary>
/// <remarks>
/// Immutable. Two sentences are equal when they say the same, requirements in the same order included. What is
/// <see langword="null"/> here is recorded as none; to say that it is not known, write the element with <see cref="FactElement.Create"/>.
/// </remarks>
public sealed record Sentence
{
    /// <summary>What sort of sentence it is.</summary>
    public required SentenceType Type { get; init; }

    /// <summary>Where it stands.</summary>
    public required SentencePhase Phase { get; init; }

    /// <summary>Its length in months, from 0 to 1,200; <see langword="null"/> where it has none.</summary>
    public decimal? LengthMonths { get; init; }

    /// <summary>The day on which it was imposed; <see langword="null"/> for none.</summary>
    public DateOnly? ImposedOn { get; init; }

    /// <summary>The day on which it ends; <see langword="null"/> where it has no end.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>Its requirements, all of them; by default none.</summary>
    public ImmutableArray<Requirement> Requirements
    {
        get;
        init => field = value.IsDefault ? [] : value;
    }
    = [];

    internal static ImmutableArray<Determinant> Fields { get; } =
    [
        ElementFields.Choice("type", "type of sentence", ChoiceSets.SentenceTypes, "Criminal Justice Act 2003", isUnchangeable: true),
        ElementFields.Choice("phase", "phase of the sentence", ChoiceSets.SentencePhases, "The NOMS Offender Management Model, version 1, 3.62"),
        ElementFields.Number("lengthMonths", "length", "months", 1200, "Criminal Justice Act 2003", FactValue.None, isUnchangeable: true),
        ElementFields.Date("imposedOn", "imposed on", "Criminal Justice Act 2003", FactValue.None, isUnchangeable: true),
        ElementFields.Date("endsOn", "ends on", "Criminal Justice Act 2003", FactValue.None, isUnchangeable: true),
        ElementFields.List(
            "requirements", "requirements", Requirement.Fields, "Criminal Justice Act 2003, section 177", FactValue.List(new FactList([]))),
    ];

    /// <summary>Whether two sentences say the same.</summary>
    public bool Equals(Sentence? other) =>
        other is not null && Type == other.Type && Phase == other.Phase && LengthMonths == other.LengthMonths
        && ImposedOn == other.ImposedOn && EndsOn == other.EndsOn && Requirements.SequenceEqual(other.Requirements);

    /// <inheritdoc />
    public override int GetHashCode() =>
        HashCode.Combine(Type, Phase, LengthMonths, ImposedOn, EndsOn, Requirements.Length);

    /// <summary>No value: what is known of a person does not print itself into a log.</summary>
    public override string ToString() => "a sentence";

    internal FactElement Encode(Determinant list)
    {
        var requirements = list.Fields[list.FieldIndex("requirements")];
        return FactElement.Create(
            list,
            ("type", ChoiceSets.SentenceTypes.Encode(Type)),
            ("phase", ChoiceSets.SentencePhases.Encode(Phase)),
            ("lengthMonths", LengthMonths is { } length ? FactValue.Number(length) : FactValue.None),
            ("imposedOn", ImposedOn is { } imposedOn ? FactValue.Date(imposedOn) : FactValue.None),
            ("endsOn", EndsOn is { } endsOn ? FactValue.Date(endsOn) : FactValue.None),
            ("requirements", FactValue.List(new FactList([.. Requirements.Select(requirement => requirement.Encode(requirements))]))));
    }
}
