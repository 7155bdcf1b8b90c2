using System.Collections.Immutable;

namespace Noms.Tiering.Policies;

/// <summary>When a condition holds, a rule proposes. Nothing depends on the order in which rules fire.</summary>
/// <remarks>Immutable.</remarks>
public sealed class PolicyRule
{
    internal PolicyRule(string id, int index, string title, Condition when, Proposal proposal)
    {
        Id = id;
        Index = index;
        Title = title;
        When = when;
        Proposal = proposal;
    }

    /// <summary>The id, unique in the policy, such as <c>H1</c>.</summary>
    public string Id { get; }

    /// <summary>Its place in policy order, from 0.</summary>
    public int Index { get; }

    /// <summary>What it says, in one line.</summary>
    public string Title { get; }

    /// <summary>When it proposes; an <see cref="AllCondition"/> of none for a rule that always does.</summary>
    public Condition When { get; }

    /// <summary>What it proposes.</summary>
    public Proposal Proposal { get; }

    /// <summary>What it weighs, or <see langword="null"/> where the policy groups nothing.</summary>
    public PolicyFactor? Factor { get; init; }

    /// <summary>Whose rule it is: <c>national</c>, or the name of an overlay.</summary>
    public string Layer { get; init; } = PolicyLayer.National;

    /// <summary>Whether a host decides it in code; see <see cref="HostRule"/>.</summary>
    public bool IsOfHost { get; init; }

    /// <summary>The last stage of the derived determinants that it reads, plus one; 0 when it reads the case alone.</summary>
    public int Stage { get; init; }

    /// <summary>Where the sources speak of it.</summary>
    public ImmutableArray<Citation> Citations { get; init; } = [];

    /// <summary>Whether the source states the rule, or it joins or negates the source's phrases by assumption.</summary>
    public Provenance Reading { get; init; }

    /// <summary>Why it reads its source so; may be empty.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Where it stands in the policy file, as a JSON pointer.</summary>
    public string Pointer { get; init; } = "";

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
