using System.Collections.Immutable;

namespace Noms.Tiering.Policies;

/// <summary>A code is one of some codes, letter by letter. A code that is none meets no such test.</summary>
public sealed class CodeTest : TestCondition
{
    internal CodeTest(Determinant determinant, ImmutableArray<string> codes, PolicyParameter? parameter)
        : base(determinant)
    {
        Codes = codes;
        Parameter = parameter;
    }

    /// <summary>The codes that meet the test; may be empty, when a parameter's list is.</summary>
    public ImmutableArray<string> Codes { get; }

    /// <summary>The parameter from which the codes came, or <see langword="null"/>.</summary>
    public PolicyParameter? Parameter { get; }
}
