using System.Collections.Immutable;
using System.Numerics;

namespace Noms.Tiering.Assurance;

/// <summary>
/// Cases that a change lets be decided differently, as one conjunction of conditions. Every case that the change decides differently lies in one of its regions; of those
/// in a region so many differ as <see cref="Differing"/> says, and the rest do not, because other rules give them as much.
/// </summary>
/// <remarks>Immutable.</remarks>
public sealed class DifferenceRegion
{
    internal DifferenceRegion()
    {
    }

    /// <summary>The id of the scale or output, or the text of the label's suffix; empty where a status or invalid data comes or goes.</summary>
    public required string Subject { get; init; }

    /// <summary>How a person reads that, such as <c>Tier</c>.</summary>
    public required string Title { get; init; }

    /// <summary>What is asked, each of one determinant; empty where it may be any case.</summary>
    public required ImmutableArray<RegionCondition> Conditions { get; init; }

    /// <summary>From what to what, in the order of the levels. A decision that several changes bear on takes one such step with each.</summary>
    public required ImmutableArray<OutcomeTransition> Transitions { get; init; }

    /// <summary>Which way.</summary>
    public required DifferenceDirection Direction { get; init; }

    /// <summary>How many combinations of cells have these conditions.</summary>
    public required BigInteger Combinations { get; init; }

    /// <summary>How many of those the two policies decide differently with this change.</summary>
    public required BigInteger Differing { get; init; }

    /// <summary>A case of it, where this change alone tells the two apart if there is one such.</summary>
    public required DifferenceWitness? Witness { get; init; }

    /// <summary>Whether every case with these conditions is decided differently.</summary>
    public bool IsEveryCase => Differing == Combinations;

    /// <summary>What is asked, in words.</summary>
    public override string ToString() => Conditions.IsEmpty ? "any case" : string.Join(", and ", Conditions);
}
