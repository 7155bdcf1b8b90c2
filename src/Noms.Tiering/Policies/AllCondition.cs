using System.Collections.Immutable;

namespace Noms.Tiering.Policies;

/// <summary>Every one of its conditions holds. With none it always holds.</summary>
public sealed class AllCondition : Condition
{
    internal AllCondition(ImmutableArray<Condition> conditions)
    {
        Conditions = conditions;
    }

    /// <summary>The conditions, in the order of the file.</summary>
    public ImmutableArray<Condition> Conditions { get; }
}
