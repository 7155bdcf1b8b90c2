using System.Collections.Immutable;

namespace Noms.Tiering;

/// <summary>Decides each case under the version of a policy that is in force on its as-of date.</summary>
/// <remarks>Thread-safe and reusable: make one and keep it. Every version is compiled when the engine is made.</remarks>
public sealed class VersionedTieringEngine
{
    private readonly ImmutableArray<TieringEngine> _engines;

    /// <summary>Makes an engine.</summary>
    /// <param name="versions">The versions of the policy.</param>
    public VersionedTieringEngine(PolicyVersions versions)
    {
        ArgumentNullException.ThrowIfNull(versions);
        Versions = versions;
        _engines = [.. versions.All.Select(v => new TieringEngine(v))];
    }

    /// <summary>The versions of the policy.</summary>
    public PolicyVersions Versions { get; }

    /// <summary>Decides a case under the version in force. The decision says which, and why: <see cref="TieringDecision.Selection"/>.</summary>
    /// <param name="tieringCase">The case.</param>
    /// <param name="asOf">The day as of which it is decided.</param>
    /// <exception cref="NoPolicyInForceException">No version is in force on that day.</exception>
    public TieringDecision Decide(TieringCase tieringCase, DateOnly asOf) => EngineOn(asOf).DecideFor(this, tieringCase, asOf);

    /// <summary>The engine of the version in force on a day, for a batch of one day that is decided without allocating.</summary>
    /// <exception cref="NoPolicyInForceException">No version is in force on that day.</exception>
    public TieringEngine EngineOn(DateOnly asOf) => Find(asOf) ?? throw new NoPolicyInForceException(new PolicyGap(Versions, asOf));

    /// <summary>An engine for each version, by their first days.</summary>
    internal ImmutableArray<TieringEngine> Engines => _engines;

    /// <summary>The same; <see langword="null"/> where no version is in force.</summary>
    internal TieringEngine? Find(DateOnly asOf)
    {
        foreach (var engine in _engines)
        {
            if (engine.Policy.IsInForceOn(asOf))
            {
                return engine;
            }
        }

        return null;
    }
}
