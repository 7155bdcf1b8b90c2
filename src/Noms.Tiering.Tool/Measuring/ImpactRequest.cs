using System.Collections.Immutable;
using Noms.Tiering.Assurance;

namespace Noms.Tiering.Tool.Measuring;

/// <summary>What a command line asks of the impact of a policy.</summary>
internal sealed record ImpactRequest
{
    public required string Caseload { get; init; }

    public required string Before { get; init; }

    public required string After { get; init; }

    public required string[] Overlays { get; init; }

    public required ImpactOptions Options { get; init; }

    public string? Mapping { get; init; }

    public string? Groups { get; init; }

    public ImmutableArray<string> Groupings { get; init; } = [];

    public DateOnly? AsOf { get; init; }

    public string? Html { get; init; }

    public string? Moved { get; init; }

    public string? Rejects { get; init; }

    public int Threads { get; init; }
}
