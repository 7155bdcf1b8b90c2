using System.Collections.Immutable;

namespace Noms.Tiering;

/// <summary>
/// Several engines that each decide the same cases, so that a service can run a new policy in shadow beside the old, or see what another
/// version would have said.
/// </summary>
/// <remarks>Immutable, thread-safe and reusable: make one and keep it.</remarks>
/// <example><code>var shadow = PolicyComparison.Of(old).And(successor);</code></example>
public sealed class PolicyComparison
{
    private readonly ImmutableArray<Func<TieringCase, DateOnly, ComparedDecision>> _engines;

    private PolicyComparison(ImmutableArray<Func<TieringCase, DateOnly, ComparedDecision>> engines)
    {
        _engines = engines;
    }

    /// <summary>Starts with an engine of one policy, which decides every day by it.</summary>
    public static PolicyComparison Of(ITieringEngine engine) => new PolicyComparison([]).And(engine);

    /// <summary>Starts with an engine of several versions, of which each day has its own or none.</summary>
    public static PolicyComparison Of(VersionedTieringEngine engine) => new PolicyComparison([]).And(engine);

    /// <summary>This comparison with one more engine, which stands last.</summary>
    public PolicyComparison And(ITieringEngine engine)
    {
        ArgumentNullException.ThrowIfNull(engine);
        return new(_engines.Add((tieringCase, asOf) => new ComparedDecision(engine.Decide(tieringCase, asOf))));
    }

    /// <summary>This comparison with one more engine, which stands last.</summary>
    public PolicyComparison And(VersionedTieringEngine engine)
    {
        ArgumentNullException.ThrowIfNull(engine);
        return new(_engines.Add((tieringCase, asOf) => engine.Versions.TryFind(asOf, out _, out var gap)
            ? new ComparedDecision(engine.Decide(tieringCase, asOf))
            : new ComparedDecision(gap)));
    }

    /// <summary>Decides a case under every engine as of one day.</summary>
    /// <param name="tieringCase">The case. What a policy reads and the case does not state is missing for that policy.</param>
    /// <param name="asOf">The day. A policy of which no version is in force then says so, and the others decide all the same.</param>
    public ComparedDecisions Decide(TieringCase tieringCase, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(tieringCase);
        return new(tieringCase, asOf, [.. _engines.Select(decide => decide(tieringCase, asOf))]);
    }
}
