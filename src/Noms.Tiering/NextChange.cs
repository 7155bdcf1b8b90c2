using System.Collections.Immutable;
using Noms.Tiering.Deciding;
using Noms.Tiering.Tracing;

namespace Noms.Tiering;

/// <summary>
/// The first day on which the level, the status or the state becomes another if no fact of the case changes, as with a year since a
/// release or a version of the policy that ends.
/// </summary>
/// <remarks>Immutable. Exact to the day, counted as the policy counts days.</remarks>
public sealed class NextChange
{
    /// <summary>How many years from the as-of date are searched: 100. A change that lies beyond is not found.</summary>
    public const int HorizonInYears = 100;

    internal NextChange(DateOnly date, TieringDecision before, TieringDecision? after, PolicyGap? gap)
    {
        Date = date;
        Before = before;
        After = after;
        Gap = gap;
        Scales = SameOutcome.Changes(before, after);
    }

    /// <summary>The day, which is after the as-of date.</summary>
    public DateOnly Date { get; }

    /// <summary>The decision until then.</summary>
    public TieringDecision Before { get; }

    /// <summary>The decision as of that day; <see langword="null"/> where no version of the policy is in force then.</summary>
    public TieringDecision? After { get; }

    /// <summary>Why there is no decision then; <see langword="null"/> where there is one.</summary>
    public PolicyGap? Gap { get; }

    /// <summary>The scales on which the level will be another, those of the decision until then first.</summary>
    public ImmutableArray<ScaleChange> Scales { get; }

    /// <summary>In words, such as <c>on 1 May 2027 from Tier B to Tier D</c>.</summary>
    public override string ToString() => NextChangeText.Of(this);
}
