using System.Collections.Immutable;

namespace Noms.Tiering.Allocation.Rows;

/// <summary>By what a run decides: an engine, or the versions of one, and what is the same for each of its rows.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
internal sealed class RunPlan
{
    private readonly VersionedTieringEngine? _versions;

    /// <summary>A run under one policy, whatever the day.</summary>
    public RunPlan(TieringEngine engine, DateOnly? asOf, bool withTrace)
        : this([engine], engine.Policy.Catalogue, asOf, withTrace)
    {
    }

    /// <summary>A run under the versions of a policy.</summary>
    public RunPlan(VersionedTieringEngine versions, DateOnly? asOf, bool withTrace)
        : this(versions.Engines, versions.Versions.Catalogue, asOf, withTrace)
    {
        _versions = versions;
    }

    private RunPlan(ImmutableArray<TieringEngine> engines, DeterminantCatalogue catalogue, DateOnly? asOf, bool withTrace)
    {
        Engines = engines;
        Policies = [.. engines.Select(engine => engine.Policy)];
        Catalogue = catalogue;
        Levels = new LevelsBefore(Policies);
        AsOf = asOf;
        WithTrace = withTrace;
    }

    /// <summary>The engine, or one for each version.</summary>
    public ImmutableArray<TieringEngine> Engines { get; }

    /// <summary>The policy of each.</summary>
    public ImmutableArray<TieringPolicy> Policies { get; }

    /// <summary>The determinants that a case may state.</summary>
    public DeterminantCatalogue Catalogue { get; }

    public CaseVocabulary Vocabulary => Catalogue.Vocabulary;

    public LevelsBefore Levels { get; }

    /// <summary>The day for rows that state none; <see langword="null"/> to reject them.</summary>
    public DateOnly? AsOf { get; }

    /// <summary>Whether each decision carries its whole trace.</summary>
    public bool WithTrace { get; }

    /// <summary>The place of the engine that decides as of a day; -1 where no version is in force.</summary>
    public int EngineOn(DateOnly asOf)
    {
        for (var index = 0; index < Engines.Length; index++)
        {
            if (_versions is null || Policies[index].IsInForceOn(asOf))
            {
                return index;
            }
        }

        return -1;
    }

    /// <summary>A decision with all that is to be known of it.</summary>
    public TieringDecision Decide(int engine, TieringCase tieringCase, DateOnly asOf) => Engines[engine].DecideFor(_versions, tieringCase, asOf);
}
