using System.Collections.Immutable;

namespace Noms.Tiering.Policies;

/// <summary>
/// What an analysis finds in a policy and the policy stands by, because its source says so. It decides nothing, and the policy's hash leaves it out.
/// </summary>
/// <remarks>Immutable.</remarks>
public sealed class ExceptionStatement
{
    internal ExceptionStatement()
    {
    }

    /// <summary>The code of the findings, such as <c>NT6112</c>.</summary>
    public required string Finding { get; init; }

    /// <summary>The ids of the rules that the findings concern, these and no others; empty for whatever rules.</summary>
    public ImmutableArray<string> Rules { get; init; } = [];

    /// <summary>The id of the determinant, of the case or derived, that they concern; <see langword="null"/> for any.</summary>
    public string? Determinant { get; init; }

    /// <summary>The id of the parameter that they concern; <see langword="null"/> for any.</summary>
    public string? Parameter { get; init; }

    /// <summary>The id of the status, condition of invalid data, override or output that they concern; <see langword="null"/> for any.</summary>
    public string? Part { get; init; }

    /// <summary>Why the policy stands by it; never empty.</summary>
    public required string Reason { get; init; }

    /// <summary>Where the sources say so; at least one.</summary>
    public required ImmutableArray<Citation> Citations { get; init; }

    /// <summary>Whose it is: <c>national</c>, or the name of an overlay.</summary>
    public string Layer { get; init; } = PolicyLayer.National;

    /// <summary>Where it stands in the file, as a JSON pointer.</summary>
    public string Pointer { get; init; } = "";

    /// <summary>The code.</summary>
    public override string ToString() => Finding;
}
