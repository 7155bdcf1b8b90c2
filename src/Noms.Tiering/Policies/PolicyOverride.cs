using System.Collections.Immutable;

namespace Noms.Tiering.Policies;

/// <summary>
/// An organisational or policy factor that adjusts what the rules give, with an authority and a window. It applies on the days of its window, in its areas, and
/// where its condition holds.
/// </summary>
/// <remarks>Immutable.</remarks>
public sealed class PolicyOverride
{
    internal PolicyOverride()
    {
    }

    /// <summary>The id, unique among the policy's rules and overrides.</summary>
    public required string Id { get; init; }

    /// <summary>Its place among the policy's overrides, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>What it says, in one line.</summary>
    public required string Title { get; init; }

    /// <summary>On whose authority it stands.</summary>
    public required OverrideAuthority Authority { get; init; }

    /// <summary>Why it was made.</summary>
    public required string Reason { get; init; }

    /// <summary>Where it comes from.</summary>
    public required ImmutableArray<Citation> Citations { get; init; }

    /// <summary>The first day on which it applies.</summary>
    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>The last day on which it applies, inclusive; <see langword="null"/> where it has no end.</summary>
    public DateOnly? EffectiveTo { get; init; }

    /// <summary>The areas in which it applies, as codes of the determinant <c>area</c>; empty for every area.</summary>
    public required ImmutableArray<string> Areas { get; init; }

    /// <summary>The scale whose level it adjusts.</summary>
    public required Scale Scale { get; init; }

    /// <summary>When it applies, beside its window and areas; an <see cref="AllCondition"/> of none where it always does.</summary>
    public required Condition When { get; init; }

    /// <summary>What it holds the level to.</summary>
    public required OverrideForm Form { get; init; }

    /// <summary>The level, as the file states it or a parameter gives it; never a derived one.</summary>
    public required ProposedLevel Level { get; init; }

    /// <summary>Whether it is a floor that no cap or level of its authority or a lower one, and no judgement, goes below.</summary>
    public bool IsProtected { get; init; }

    /// <summary>Whose it is: <c>national</c>, or the name of an overlay.</summary>
    public string Layer { get; init; } = PolicyLayer.National;

    /// <summary>Where it stands in the policy file, as a JSON pointer.</summary>
    public string Pointer { get; init; } = "";

    /// <summary>That the case is in one of its areas; <see langword="null"/> where it applies in every area.</summary>
    public CodeTest? InArea { get; init; }

    /// <summary>The areas and the condition as one.</summary>
    internal Condition Applies => field ??= InArea is null ? When : new AllCondition([InArea, When]);

    /// <summary>Whether a day lies in its window.</summary>
    public bool IsInForceOn(DateOnly day) => day >= EffectiveFrom && (EffectiveTo is not { } to || day <= to);

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
