using System.Collections.Immutable;

namespace Noms.Tiering.Allocation;

/// <summary>What an allocation run came to. The cases in are always those decided and those rejected together.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed record AllocationSummary : IAllocationSummary
{
    /// <summary>The policy.</summary>
    public required TieringPolicy Policy { get; init; }

    /// <summary>
    /// The lines of the caseload, those of a CSV's header and those that hold no case included; <see langword="null"/> where the run was given
    /// rows and not a source. The lines in the rejects of a part of a caseload go on after those of the parts before it.
    /// </summary>
    public long? Lines { get; init; }

    /// <summary>The rows that were read.</summary>
    public long CasesIn => Decided + Rejected;

    /// <summary>The cases that were decided: those with a level, those with a status and those that are invalid data.</summary>
    public required long Decided { get; init; }

    /// <summary>The rows that could not be read as a case.</summary>
    public required long Rejected { get; init; }

    /// <summary>Of the decided cases, those whose facts cannot be true.</summary>
    public required long InvalidData { get; init; }

    /// <summary>The earliest day as of which a case was decided; <see langword="null"/> where none was.</summary>
    public required DateOnly? FirstAsOf { get; init; }

    /// <summary>The latest day as of which a case was decided; <see langword="null"/> where none was.</summary>
    public required DateOnly? LastAsOf { get; init; }

    /// <summary>Of the decided cases, those decided as of a day on which the policy was not in force.</summary>
    public required long NotInForce { get; init; }

    /// <summary>Each scale of the policy, in its order.</summary>
    public required ImmutableArray<ScaleSummary> Scales { get; init; }

    /// <summary>By mode, the cases to which it applies.</summary>
    public required ImmutableArray<NamedCount> Modes { get; init; }

    /// <summary>By status, the cases in which it stands in place of a level; every status of the policy, in its order.</summary>
    public required ImmutableArray<NamedCount> Statuses { get; init; }

    /// <summary>By rule, the cases that it decided on its scale; every rule of the policy that proposes a level or cap, in its order.</summary>
    public required ImmutableArray<NamedCount> DecidingRules { get; init; }

    /// <summary>The cases in which some level rests on rules that are each unknown, of which at least one decides.</summary>
    public required long DecidedByOneOf { get; init; }

    /// <summary>The cases in which some value of an open determinant would change a level.</summary>
    public required long Provisional { get; init; }

    /// <summary>The provisional cases that one determinant alone would settle.</summary>
    public long SettledByOne => KeptOpenBy.Sum(d => d.Alone);

    /// <summary>What would settle the provisional cases, the most frequent first.</summary>
    public required ImmutableArray<OpenDeterminantCount> KeptOpenBy { get; init; }

    /// <summary>By output, the cases in which it is yes; every output of the policy, in its order.</summary>
    public required ImmutableArray<NamedCount> Outputs { get; init; }

    /// <summary>By intervention, the cases whose level needs it where it is unavailable; the most frequent first.</summary>
    public required ImmutableArray<NamedCount> Shortfalls { get; init; }

    /// <summary>By code, the rejected rows with such a fault, by the codes' order. A row may have several.</summary>
    public required ImmutableArray<NamedCount> Faults { get; init; }

    /// <summary>Writes it as one JSON object, in UTF-8.</summary>
    public void WriteJson(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        SummaryJson.Write(stream, this);
    }

    /// <summary>The summary as tables in plain text, in the invariant culture; ends with a line feed.</summary>
    public string ToText() => SummaryText.Of(this);
}
