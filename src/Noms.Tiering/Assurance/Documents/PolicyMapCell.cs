using System.Collections.Immutable;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Assurance;

/// <summary>What a policy comes to in one cell of a <see cref="PolicyMap"/>.</summary>
/// <remarks>Immutable.</remarks>
public sealed class PolicyMapCell
{
    internal PolicyMapCell(TieringDecision decision, Scale scale)
    {
        State = decision.State;
        Status = decision.Status;
        var onScale = decision.Scales.FirstOrDefault(s => s.Scale == scale);
        Level = onScale?.Level;
        Possible = Level is null ? [] : onScale!.Possible;
        PossibleIsAtMost = Level is not null && onScale!.PossibleIsAtMost;
    }

    /// <summary>What the decision came to.</summary>
    public DecisionState State { get; }

    /// <summary>The status that stands in place of a level, or <see langword="null"/>.</summary>
    public PolicyStatus? Status { get; }

    /// <summary>The level; <see langword="null"/> beside a status and for invalid data.</summary>
    public Level? Level { get; }

    /// <summary>The levels that the facts which are open leave possible, lowest first; empty where there is no level.</summary>
    public ImmutableArray<Level> Possible { get; }

    /// <summary>Whether <see cref="Possible"/> is more than the exact set, because there were too many combinations to walk.</summary>
    public bool PossibleIsAtMost { get; }

    /// <summary>The lowest and the highest level that are possible, such as <c>1 to 4</c>, or the one level; a status by its title.</summary>
    public override string ToString() => State switch
    {
        DecisionState.Decided when Possible.Length > 1 => $"{(PossibleIsAtMost ? "at most " : "")}{Possible[0].Id} to {Possible[^1].Id}",
        DecisionState.Decided => Level!.Id,
        DecisionState.Status => Status!.Title,
        _ => "invalid data",
    };
}
