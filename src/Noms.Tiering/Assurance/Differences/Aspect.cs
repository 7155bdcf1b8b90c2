using System.Collections.Immutable;

namespace Noms.Tiering.Assurance.Differences;

/// <summary>One thing that a decision says, as diagrams: what each stage makes of it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">The id of the scale or output, or the text of the suffix; empty for the state.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Values">What it may be, in words, by what the diagrams come to.</param>
/// <param name="Roots">By stage, its diagram; below 0 stands what another aspect says.</param>
internal sealed record Aspect(AspectKind Kind, string Id, string Title, ImmutableArray<string> Values, ImmutableArray<int> Roots)
{
    /// <summary>Whether the values rise, so that one is above another.</summary>
    public bool IsOrdered { get; init; }
}
