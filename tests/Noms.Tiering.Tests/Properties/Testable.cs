namespace Noms.Tiering.Tests.Properties;

/// <summary>Something that a generated condition can test: a determinant of the case, a derived one, or a field.</summary>
internal sealed record Testable(string Id, DeterminantKind Kind)
{
    /// <summary>Of a number: the bounds with which the policy compares it. Few, so that it has few cells.</summary>
    public IReadOnlyList<decimal> Bounds { get; init; } = [];

    public decimal Min { get; init; }

    public decimal Max { get; init; }

    /// <summary>The values of a choice, or the codes that a policy knows.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    public bool IsOrdered { get; init; }

    public bool MayBeNone { get; init; }

    public bool MayBeStatic { get; init; }

    public IReadOnlyList<Testable> Fields { get; init; } = [];

    /// <summary>Whether the case has it, so that it can be tested for being recorded.</summary>
    public bool IsOfTheCase { get; init; }

    /// <summary>Whether a fallback has it for itself, so that nothing else may read it.</summary>
    public bool IsSpokenFor { get; init; }

    /// <summary>Whether it is a score, whose points another score may take up.</summary>
    public bool IsScore { get; init; }

    /// <summary>The scale whose levels are its values, where there is one.</summary>
    public string? Scale { get; init; }
}
