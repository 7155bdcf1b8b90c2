namespace Noms.Tiering.Tests.Conformance;

/// <summary>What a conformance case expects of its decision; <c>rules/README.md</c> says what each part means and what leaving it out means.</summary>
internal sealed record Expectation
{
    /// <summary>By scale id.</summary>
    public required IReadOnlyDictionary<string, ScaleExpectation> Scales { get; init; }

    public required string? Status { get; init; }

    public required IReadOnlyList<string> Invalid { get; init; }

    /// <summary>By output id, <see cref="Truth.Met"/> or <see cref="Truth.Unknown"/>; those not named are unmet.</summary>
    public required IReadOnlyDictionary<string, Truth> Outputs { get; init; }

    public required IReadOnlyList<string> Shortfalls { get; init; }

    /// <summary>The ids of all rules that are met; <see langword="null"/> where the case does not say.</summary>
    public required IReadOnlyList<string>? Met { get; init; }

    /// <summary>By entry id, what it says; entries not named are not checked.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Profile { get; init; }

    /// <summary>By determinant id, the value that stood in, as text; <see langword="null"/> where the case does not say.</summary>
    public required IReadOnlyDictionary<string, string>? StoodIn { get; init; }

    /// <summary>The decision in short; <see langword="null"/> where the case does not say.</summary>
    public required string? Label { get; init; }

    /// <summary>By score id, its points; scores not named are not checked.</summary>
    public required IReadOnlyDictionary<string, ScoreExpectation> Points { get; init; }

    /// <summary>Whether the trace alone can show that what is expected holds.</summary>
    public bool SaysWhatIsTraced => Met is not null || StoodIn is not null || Points.Count > 0;
}
