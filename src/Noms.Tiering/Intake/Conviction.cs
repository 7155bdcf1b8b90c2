using System.Collections.Immutable;

namespace Noms.Tiering.Intake;

/// <summary>A conviction, as a case system holds it.</summary>
/// <remarks>Immutable.</remarks>
public sealed record Conviction
{
    /// <summary>The day on which it was terminated; <see langword="null"/> while it is current.</summary>
    public DateOnly? TerminatedOn { get; init; }

    /// <summary>The code of the sentence's type, such as <c>NC</c> or <c>SC</c> for custody; <see langword="null"/> where it is not known.</summary>
    public string? SentenceTypeCode { get; init; }

    /// <summary>The requirements; all there are.</summary>
    public ImmutableArray<ConvictionRequirement> Requirements { get; init; } = [];

    /// <summary>No value: what is known of a person does not print itself into a log.</summary>
    public override string ToString() => "a conviction";
}
