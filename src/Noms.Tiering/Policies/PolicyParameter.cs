using System.Collections.Immutable;

namespace Noms.Tiering.Policies;

/// <summary>A number, level, choice or list that a policy names and an area may set, with its range, provenance and reason.</summary>
public sealed record PolicyParameter
{
    /// <summary>The id, such as <c>likelihood.from</c>.</summary>
    public required string Id { get; init; }

    /// <summary>How a person reads it.</summary>
    public required string Title { get; init; }

    /// <summary>What it holds.</summary>
    public required ParameterKind Kind { get; init; }

    /// <summary>The unit of a number; <see langword="null"/> where it has none.</summary>
    public string? Unit { get; init; }

    /// <summary>The number; 0 for other kinds.</summary>
    public decimal Number { get; init; }

    /// <summary>The least number, inclusive.</summary>
    public decimal Minimum { get; init; }

    /// <summary>The greatest number, inclusive.</summary>
    public decimal Maximum { get; init; }

    /// <summary>The level, for a parameter that is one.</summary>
    public Level? Level { get; init; }

    /// <summary>The lowest level that an area may set, inclusive.</summary>
    public Level? MinimumLevel { get; init; }

    /// <summary>The highest level that an area may set, inclusive.</summary>
    public Level? MaximumLevel { get; init; }

    /// <summary>The determinant whose values it takes, for a choice or a list.</summary>
    public Determinant? Of { get; init; }

    /// <summary>The value of a choice, the least and the greatest that an area may set; as ids.</summary>
    public (string Value, string Minimum, string Maximum)? Choice { get; init; }

    /// <summary>The members of a list.</summary>
    public ImmutableArray<string> Members { get; init; } = [];

    /// <summary>Whether an area may set it, within its range.</summary>
    public bool IsSettable { get; init; } = true;

    /// <summary>Whose value it has: <c>national</c>, or the name of the overlay that set it.</summary>
    public string Layer { get; init; } = PolicyLayer.National;

    /// <summary>The value that the national policy gives, as text; <see langword="null"/> where no overlay set another.</summary>
    public string? NationalValueText { get; init; }

    /// <summary>Whether a source states the value.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>Why it has this value. Never empty for an assumed one.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Where the sources speak of it.</summary>
    public ImmutableArray<Citation> Citations { get; init; } = [];

    /// <summary>The value as text: a number with its unit, a level's id, a choice's id, or the members of a list.</summary>
    public string ValueText => Kind switch
    {
        ParameterKind.Number => Tiering.ValueText.Number(Number, Unit),
        ParameterKind.Level => Level!.Id,
        ParameterKind.Choice => Choice is { } choice ? choice.Value : "",
        _ => string.Join(", ", Members),
    };
}
