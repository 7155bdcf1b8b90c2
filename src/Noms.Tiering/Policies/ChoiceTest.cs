using System.Collections.Immutable;

namespace Noms.Tiering.Policies;

/// <summary>A choice is one of some values.</summary>
public sealed class ChoiceTest : TestCondition
{
    internal ChoiceTest(
        Determinant determinant,
        ImmutableArray<string> values,
        string? atLeast = null,
        string? below = null,
        PolicyParameter? parameter = null)
        : base(determinant)
    {
        Values = values;
        AtLeast = atLeast;
        Below = below;
        Parameter = parameter;
    }

    /// <summary>The ids of the values that meet the test, in the order of the determinant.</summary>
    public ImmutableArray<string> Values { get; }

    /// <summary>The inclusive lower bound by which the file wrote the values, or <see langword="null"/>.</summary>
    public string? AtLeast { get; }

    /// <summary>The exclusive upper bound by which the file wrote the values, or <see langword="null"/>.</summary>
    public string? Below { get; }

    /// <summary>The parameter from which the bound or the values came, or <see langword="null"/>.</summary>
    public PolicyParameter? Parameter { get; }
}
