using System.Collections.Immutable;

namespace Noms.Tiering.Policies;

/// <summary>How many of some conditions hold. Those that are unknown make it an interval.</summary>
public sealed class CountDeterminant : DerivedDeterminant
{
    internal CountDeterminant(Determinant output, ImmutableArray<Condition> conditions)
        : base(output)
    {
        Conditions = conditions;
    }

    /// <summary>The conditions.</summary>
    public ImmutableArray<Condition> Conditions { get; }
}
