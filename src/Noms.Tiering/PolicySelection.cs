namespace Noms.Tiering;

/// <summary>Which version of a policy is in force on a day, and why that one.</summary>
/// <remarks>Immutable.</remarks>
public sealed class PolicySelection
{
    internal PolicySelection(PolicyVersions versions, TieringPolicy policy, DateOnly asOf)
    {
        Versions = versions;
        Policy = policy;
        AsOf = asOf;
    }

    /// <summary>The versions among which it was selected.</summary>
    public PolicyVersions Versions { get; }

    /// <summary>The version that is in force.</summary>
    public TieringPolicy Policy { get; }

    /// <summary>The day.</summary>
    public DateOnly AsOf { get; }

    /// <summary>The first day on which the version is in force.</summary>
    public DateOnly From => Policy.EffectiveFrom;

    /// <summary>The last day on which it is in force, inclusive; <see langword="null"/> where it has no end.</summary>
    public DateOnly? To => Policy.EffectiveTo;

    /// <summary>Why, such as <c>version 2 is in force from 1 April 2026 to 22 April 2026</c>.</summary>
    public override string ToString() => $"version {Policy.Version} is in force {WindowText.Of(Policy)}";
}
