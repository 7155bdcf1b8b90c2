using System.Collections.Immutable;

namespace Noms.Tiering.Assurance;

/// <summary>By what cases are decided on one side of a comparison: one policy, or whichever version of one is in force on the case's as-of date.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class ImpactSide
{
    private readonly ImmutableArray<ITieringEngine> _engines;
    private readonly VersionedTieringEngine? _versions;

    private ImpactSide(ImmutableArray<ITieringEngine> engines, VersionedTieringEngine? versions)
    {
        _engines = engines;
        _versions = versions;
        Policies = [.. engines.Select(engine => engine.Policy)];
    }

    /// <summary>Under one policy, whatever the day.</summary>
    public static ImpactSide Of(ITieringEngine engine)
    {
        ArgumentNullException.ThrowIfNull(engine);
        return new([engine], null);
    }

    /// <summary>Under the version in force. A case on whose day none is in force is not decided, and counted as such.</summary>
    public static ImpactSide Of(VersionedTieringEngine engine)
    {
        ArgumentNullException.ThrowIfNull(engine);
        return new([.. engine.Engines], engine);
    }

    /// <summary>The policy, or its versions by their first days.</summary>
    public ImmutableArray<TieringPolicy> Policies { get; }

    /// <summary>How a person reads it, such as <c>A small policy (small 2)</c>.</summary>
    public string Title => _versions is null ? $"{Policies[0].Title} ({Policies[0]})" : $"{Policies[^1].Title} ({Policies[0].Id}, each case under the version in force)";

    /// <summary>How a person reads it.</summary>
    public override string ToString() => Title;

    /// <summary>Its engines, in the order of <see cref="Policies"/>.</summary>
    internal ImmutableArray<ITieringEngine> Engines => _engines;

    /// <summary>The place of the engine that decides as of a day; -1 where no version is in force.</summary>
    internal int EngineOn(DateOnly asOf)
    {
        for (var index = 0; index < _engines.Length; index++)
        {
            if (_versions is null || Policies[index].IsInForceOn(asOf))
            {
                return index;
            }
        }

        return -1;
    }
}
