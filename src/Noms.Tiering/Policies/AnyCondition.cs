using System.Collections.Immutable;

namespace Noms.Tiering.Policies;

/// <summary>At least one of its conditions holds.</summary>
public sealed class AnyCondition : Condition
{
    internal AnyCondition(ImmutableArray<Condition> conditions)
    {
        Conditions = conditions;
    }

    /// <summary>The conditions, in the order of the file; at least one.</summary>
    public ImmutableArray<Condition> Conditions { get; }
}
