using System.Collections.Immutable;

namespace Noms.Tiering.Assurance;

/// <summary>One case of a policy, with what its decision must say.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed record PolicyCase
{
    internal PolicyCase()
    {
    }

    /// <summary>The name of its file.</summary>
    public required string File { get; init; }

    /// <summary>What it shows, in one line, unique in the policy.</summary>
    public required string Title { get; init; }

    /// <summary>Why it is there, where the title does not say it; may be empty.</summary>
    public string Purpose { get; init; } = "";

    /// <summary>Whether nobody has yet confirmed what it expects: a case that was made by the library is so marked until a person has read it.</summary>
    public bool ToBeReviewed { get; init; }

    /// <summary>The day as of which it is decided.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The policy that decides it: the policy of the cases, or that with parameters set for this case alone.</summary>
    public required TieringPolicy Policy { get; init; }

    /// <summary>The parameters that are set for this case alone, each value as JSON, in the order of their ids; mostly none.</summary>
    public ImmutableSortedDictionary<string, string> Parameters { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>The facts.</summary>
    public required TieringCase Case { get; init; }

    /// <summary>What the decision must say.</summary>
    public required ExpectedDecision Expected { get; init; }

    /// <summary>Everything in which a decision, its trace included, says otherwise than this case expects; empty where it is as expected.</summary>
    /// <param name="decision">A decision of this case, by whichever engine.</param>
    public ImmutableArray<PolicyCaseDifference> DifferencesFrom(TieringDecision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return [.. DecisionCheck.OfDecision(decision, Expected), .. DecisionCheck.OfTrace(decision, Expected)];
    }

    /// <summary>The file and the title.</summary>
    public override string ToString() => $"{File}: {Title}";
}
