using System.Collections.Immutable;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Assurance;

/// <summary>Something that an analysis found in a policy.</summary>
/// <remarks>Immutable. It comes from the policy alone; its cases are invented.</remarks>
public sealed class PolicyFinding
{
    internal PolicyFinding()
    {
    }

    /// <summary>A stable code, such as <c>NT6112</c>; <c>rules/README.md</c> says what each means.</summary>
    public required string Code { get; init; }

    /// <summary>How bad it is.</summary>
    public required FindingSeverity Severity { get; init; }

    /// <summary>What was found, in lower case, with the policy's own words in backticks.</summary>
    public required string Message { get; init; }

    /// <summary>The rules concerned, in policy order.</summary>
    public ImmutableArray<PolicyRule> Rules { get; init; } = [];

    /// <summary>The scale concerned, or <see langword="null"/>.</summary>
    public Scale? Scale { get; init; }

    /// <summary>The determinant concerned, of the case or derived, or <see langword="null"/>.</summary>
    public Determinant? Determinant { get; init; }

    /// <summary>The parameter concerned, or <see langword="null"/>.</summary>
    public PolicyParameter? Parameter { get; init; }

    /// <summary>The id of the status, condition of invalid data, override, output or level, or the text of the suffix, that is concerned; or <see langword="null"/>.</summary>
    public string? Part { get; init; }

    /// <summary>Where it stands in the files.</summary>
    public ImmutableArray<FindingPlace> Places { get; init; } = [];

    /// <summary>
    /// A case that shows it when it is decided as of the analysis's day, or <see langword="null"/> where it says that there is no case of some kind. It states
    /// what it needs, and everything that would otherwise be open.
    /// </summary>
    public TieringCase? Witness { get; init; }

    /// <summary>The same case after the change that the finding speaks of; <see langword="null"/> where it speaks of none.</summary>
    public TieringCase? Changed { get; init; }

    /// <summary>Whether it holds of every case that there can be, or by the witness alone; otherwise it was not seen otherwise in a sample.</summary>
    public required bool IsProved { get; init; }

    /// <summary>What the policy says to it; <see langword="null"/> where it is no stated exception.</summary>
    public ExceptionStatement? Exception { get; init; }

    /// <summary>Whether something is to be done: the policy does not stand by it.</summary>
    public bool IsFault => Exception is null;

    /// <summary>The code and what was found.</summary>
    public override string ToString() => $"{Code}: {Message}";
}
