using System.Collections.Immutable;
using Noms.Tiering.Allocation;

namespace Noms.Tiering.Assurance;

/// <summary>What a policy in place of another does to a caseload: who moves, by which rule, what work follows, and whether groups fare alike. It knows no case.</summary>
/// <remarks>Immutable and safe to share between threads. Made with <see cref="ImpactTally"/> or <see cref="ImpactRun"/>.</remarks>
public sealed record CaseloadImpact
{
    /// <summary>By what the cases were decided before.</summary>
    public required ImpactSide Before { get; init; }

    /// <summary>By what they were decided after.</summary>
    public required ImpactSide After { get; init; }

    /// <summary>What was compared and is shown.</summary>
    public required ImpactOptions Options { get; init; }

    /// <summary>
    /// The cases that were decided on both sides; one on whose day no version is in force counts as well. A row is a case: one whose id stands in two rows counts twice,
    /// since ids are not kept.
    /// </summary>
    public required long Cases { get; init; }

    /// <summary>The rows of the caseload that could not be read as cases; they are in nothing else here.</summary>
    public required long Rejected { get; init; }

    /// <summary>By code, the rows that were rejected for it.</summary>
    public required ImmutableArray<NamedCount> Faults { get; init; }

    /// <summary>The first day as of which a case was decided; <see langword="null"/> where there is none.</summary>
    public required DateOnly? FirstAsOf { get; init; }

    /// <summary>The last such day.</summary>
    public required DateOnly? LastAsOf { get; init; }

    /// <summary>The impact on each scale, or pair of scales.</summary>
    public required ImmutableArray<ScaleImpact> Scales { get; init; }

    /// <summary>What the profiles say before and after.</summary>
    public required ImmutableArray<ProfileImpact> Profile { get; init; }

    /// <summary>As text for a person.</summary>
    public string ToText() => ImpactText.Of(this);

    /// <summary>As JSON, as <c>rules/schema/impact.schema.json</c> describes it; the same impact gives the same bytes.</summary>
    public byte[] ToUtf8Json() => ImpactJson.Of(this);

    /// <summary>As a page of HTML that stands by itself, with plots: no script, nothing fetched. It is well-formed XML too.</summary>
    /// <param name="page">Takes it; it is not closed.</param>
    public void WriteHtml(TextWriter page)
    {
        ArgumentNullException.ThrowIfNull(page);
        ImpactPage.Write(page, this);
    }
}
