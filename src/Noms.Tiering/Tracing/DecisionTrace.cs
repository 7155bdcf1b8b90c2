using System.Collections.Immutable;

namespace Noms.Tiering.Tracing;

/// <summary>
/// How a decision was reached, complete: nobody has to work anything out again to explain it.
/// </summary>
/// <remarks>Immutable.</remarks>
public sealed record DecisionTrace
{
    /// <summary>The policy.</summary>
    public required TieringPolicy Policy { get; init; }

    /// <summary>The case's opaque id.</summary>
    public required string CaseId { get; init; }

    /// <summary>The day as of which it was decided.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>
    /// Which version of the policy was in force, and why; <see langword="null"/> where one engine decided, whatever the day.
    /// </summary>
    public PolicySelection? Selection { get; init; }

    /// <summary>Whether the day lies within the window in which the policy is in force. An engine of one policy decides any day.</summary>
    public bool IsInForce => Policy.IsInForceOn(AsOf);

    /// <summary>
    /// When the level, the status or the state next changes if no fact does; <see langword="null"/> where none does within
    /// <see cref="NextChange.HorizonInYears"/> years.
    /// </summary>
    public NextChange? NextChange { get; init; }

    /// <summary>What it came to.</summary>
    public required DecisionState State { get; init; }

    /// <summary>Every determinant of the case that the policy reads, in policy order.</summary>
    public required ImmutableArray<DeterminantTrace> Determinants { get; init; }

    /// <summary>
    /// What the case records and the policy does not read, in the order of the case's facts: nothing in the decision rests on it. A rule of a host, which is
    /// code, may have read it all the same. The values are not in a trace.
    /// </summary>
    public ImmutableArray<Determinant> RecordedNotRead { get; init; } = [];

    /// <summary>How many determinants were missing and had a value stand in for them.</summary>
    public int StoodIn => Determinants.Count(d => d.Standing == FactStanding.StoodIn);

    /// <summary>Every derived determinant, each after those that it reads.</summary>
    public required ImmutableArray<DerivedTrace> Derived { get; init; }

    /// <summary>Every status of the policy, in its order.</summary>
    public required ImmutableArray<StatusTrace> Statuses { get; init; }

    /// <summary>Why the case is invalid data; otherwise empty.</summary>
    public required ImmutableArray<CaseDiagnostic> InvalidData { get; init; }

    /// <summary>Every condition of the policy for invalid data, in its order.</summary>
    public required ImmutableArray<InvalidDataTrace> InvalidDataConditions { get; init; }

    /// <summary>Every rule, in policy order.</summary>
    public required ImmutableArray<RuleTrace> Rules { get; init; }

    /// <summary>Every scale, in policy order.</summary>
    public required ImmutableArray<ScaleTrace> Scales { get; init; }

    /// <summary>What the decision says beside its levels.</summary>
    public required ImmutableArray<OutputDecision> Outputs { get; init; }

    /// <summary>What the decision says by its level.</summary>
    public required ImmutableArray<ProfileLine> Profile { get; init; }

    /// <summary>What the level needs and is unavailable.</summary>
    public required ImmutableArray<string> Shortfalls { get; init; }

    /// <summary>The decision in short, such as <c>B2S</c>; <see langword="null"/> where there is no level.</summary>
    public required string? Label { get; init; }

    /// <summary>Every suffix that the policy's label may have, in its order.</summary>
    public required ImmutableArray<LabelSuffixTrace> LabelSuffixes { get; init; }

    /// <summary>The trace in plain English; see <see cref="TraceText"/>.</summary>
    public string ToText() => TraceText.ToString(this);

    /// <summary>The same as Markdown; see <see cref="TraceMarkdown"/>.</summary>
    public string ToMarkdown() => TraceMarkdown.ToString(this);

    /// <summary>The shorter form, fit to show to the person whose case it is; see <see cref="PersonText"/>.</summary>
    /// <param name="withheld">Determinants that are not to be shown to the person; by default none.</param>
    public string ToTextForPerson(params IReadOnlyCollection<Determinant> withheld) => PersonText.ToString(this, withheld);

    /// <summary>How the level was reached, as a Mermaid diagram; see <see cref="TraceMermaid"/>.</summary>
    public string ToMermaid() => TraceMermaid.ToString(this);

    /// <summary>The trace as JSON; see <see cref="TraceJson"/>.</summary>
    public byte[] ToUtf8Json() => TraceJson.ToUtf8Json(this);

    /// <summary>The policy and the state, without the case: a trace does not print itself into a log.</summary>
    public override string ToString() => $"a trace of {Policy}: {State}";
}
