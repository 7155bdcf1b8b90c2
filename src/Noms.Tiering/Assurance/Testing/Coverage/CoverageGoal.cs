using System.Collections.Immutable;

namespace Noms.Tiering.Assurance;

/// <summary>One thing of a policy that its cases are to cover, and whether they do.</summary>
/// <remarks>Immutable.</remarks>
public sealed record CoverageGoal
{
    internal CoverageGoal()
    {
    }

    /// <summary>What it is.</summary>
    public required CoverageKind Kind { get; init; }

    /// <summary>The id of the rule, the determinant or other part.</summary>
    public required string Subject { get; init; }

    /// <summary>What is to come about, in words; unique in the policy.</summary>
    public required string Words { get; init; }

    /// <summary>Whether the cases cover it.</summary>
    public required CoverageStanding Standing { get; init; }

    /// <summary>The first case that covers it; of a test that matters alone the two. Empty where none does.</summary>
    public ImmutableArray<PolicyCase> By { get; init; } = [];

    /// <summary>
    /// Of a test that matters alone: whether other tests of the condition turn with it, since they hang together, and are masked in both cases. It is so
    /// counted only where it is proved that it cannot turn by itself.
    /// </summary>
    public bool IsMasked { get; init; }

    /// <summary>The words and whether they are covered.</summary>
    public override string ToString() => $"{Words}: {CoverageText.Word(Standing)}";
}
