using System.Collections.Immutable;

namespace Noms.Tiering.Assurance.Differences;

/// <summary>Parts that differ and are told as one change.</summary>
/// <param name="Kind">What sort of change it is.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Parts">The parts.</param>
internal sealed record ChangeGroup(PolicyChangeKind Kind, string Title, ImmutableArray<PolicyPart> Parts)
{
    /// <summary>The ids of the parameters whose values make the change; empty where it is not of parameters.</summary>
    public ImmutableArray<string> Parameters { get; init; } = [];
}
