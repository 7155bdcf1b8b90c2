using System.Collections.Immutable;

namespace Noms.Tiering.Assurance;

/// <summary>What a case expects of its decision; <c>rules/README.md</c> says what each part means and what leaving it out means.</summary>
/// <remarks>Immutable.</remarks>
public sealed record ExpectedDecision
{
    internal ExpectedDecision()
    {
    }

    /// <summary>By the id of the scale; every scale, unless a status or invalid data is expected.</summary>
    public required ImmutableDictionary<string, ExpectedScale> Scales { get; init; }

    /// <summary>The id of the status; <see langword="null"/> for none.</summary>
    public string? Status { get; init; }

    /// <summary>Why it is invalid data, as codes; empty where it is not.</summary>
    public ImmutableArray<string> Invalid { get; init; } = [];

    /// <summary>By the id of the output, <see cref="Truth.Met"/> or <see cref="Truth.Unknown"/>; those not named are unmet.</summary>
    public ImmutableDictionary<string, Truth> Outputs { get; init; } = ImmutableDictionary<string, Truth>.Empty;

    /// <summary>What the level needs and is unavailable.</summary>
    public ImmutableArray<string> Shortfalls { get; init; } = [];

    /// <summary>The ids of all rules that are met, in policy order; <see langword="null"/> where the case does not say.</summary>
    public ImmutableArray<string>? Met { get; init; }

    /// <summary>By the id of an entry of the profile, what it says; entries not named are not checked.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> Profile { get; init; } = ImmutableDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>By the id of the determinant, every value that stood in; <see langword="null"/> where the case does not say.</summary>
    public ImmutableDictionary<string, FactValue>? StoodIn { get; init; }

    /// <summary>The decision in short; <see langword="null"/> where the case does not say.</summary>
    public string? Label { get; init; }

    /// <summary>By the id of the score, its points; scores not named are not checked.</summary>
    public ImmutableDictionary<string, ExpectedPoints> Points { get; init; } = ImmutableDictionary<string, ExpectedPoints>.Empty;

    /// <summary>Whether the trace is needed to see that what is expected holds.</summary>
    internal bool SaysWhatIsTraced => Met is not null || StoodIn is not null || !Points.IsEmpty;
}
