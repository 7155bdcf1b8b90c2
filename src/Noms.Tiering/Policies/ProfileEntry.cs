using System.Collections.Immutable;

namespace Noms.Tiering.Policies;

/// <summary>Something that a decision says by its level, such as the modes, a qualification, a timescale or workload points.</summary>
public sealed record ProfileEntry
{
    /// <summary>The id, such as <c>modes</c>.</summary>
    public required string Id { get; init; }

    /// <summary>How a person reads it.</summary>
    public required string Title { get; init; }

    /// <summary>What it is looked up by, in order; at least one.</summary>
    public required ImmutableArray<ProfileKey> By { get; init; }

    /// <summary>By the key values joined with <c>/</c>, such as <c>3</c> or <c>licence/A/2</c>, the lines that it says; by default none.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> Values
    {
        get => Lines.Values;
        init => Lines = new ProfileLines(value);
    }

    /// <summary>The unit of a number, such as <c>working days</c>; <see langword="null"/> where it has none.</summary>
    public string? Unit { get; init; }

    /// <summary>Whether a source states it.</summary>
    public Provenance Provenance { get; init; }

    /// <summary>Why it says this; never empty where that is assumed.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Where the sources speak of it.</summary>
    public ImmutableArray<Citation> Citations { get; init; } = [];

    /// <summary>The same as <see cref="Values"/>.</summary>
    internal ProfileLines Lines { get; init; } = new();
}
