using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Noms.Tiering.Hosting;

/// <summary>The names under which a host's decisions can be observed, with OpenTelemetry or any other listener.</summary>
/// <remarks>
/// The activity <see cref="DecideActivity"/> and the instruments have the tags <c>noms.policy</c>, <c>noms.policy.version</c>, <c>noms.state</c> (<c>decided</c>, <c>status</c>, <c>invalid-data</c> or
/// <c>not-in-force</c>), <c>noms.level</c> (the level of each scale, such as <c>tier 3</c>, or the status) and <c>noms.provisional</c>, as far as they apply. None has an id, a date or a value of a case.
/// </remarks>
public sealed class TieringTelemetry : IDisposable
{
    /// <summary>The name of the activity source and of the meter.</summary>
    public const string Name = "Noms.Tiering";

    /// <summary>The activity of one decision.</summary>
    public const string DecideActivity = "tiering.decide";

    /// <summary>Counts decisions, by policy, version, state, level and whether provisional.</summary>
    public const string Decisions = "noms.tiering.decisions";

    /// <summary>How long decisions take, in seconds, by policy and version.</summary>
    public const string Duration = "noms.tiering.decision.duration";

    /// <summary>Counts cases that could not be read, by policy and code of the first fault (<c>noms.code</c>).</summary>
    public const string Rejects = "noms.tiering.rejects";

    /// <summary>Counts readings of policies, by policy, version and result (<c>noms.result</c>: <c>loaded</c> or <c>faulty</c>).</summary>
    public const string PolicyLoads = "noms.tiering.policy.loads";

    private const string PolicyTag = "noms.policy";
    private const string VersionTag = "noms.policy.version";
    private const string StateTag = "noms.state";
    private const string LevelTag = "noms.level";
    private const string ProvisionalTag = "noms.provisional";
    private const string CodeTag = "noms.code";
    private const string ResultTag = "noms.result";

    private static readonly ActivitySource Source = new(Name);

    private readonly TimeProvider _time;
    private readonly Meter _meter;
    private readonly bool _ownsMeter;
    private readonly Counter<long> _decisions;
    private readonly Histogram<double> _duration;
    private readonly Counter<long> _rejects;
    private readonly Counter<long> _loads;

    internal TieringTelemetry(IMeterFactory? meters, TimeProvider time)
    {
        _time = time;
        _ownsMeter = meters is null;
        _meter = meters?.Create(Name) ?? new Meter(Name);
        _decisions = _meter.CreateCounter<long>(Decisions, "{decision}", "Decisions");
        _duration = _meter.CreateHistogram<double>(
            Duration,
            "s",
            "How long decisions take",
            advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.000_001, 0.000_01, 0.000_1, 0.001, 0.01, 0.1, 1] });
        _rejects = _meter.CreateCounter<long>(Rejects, "{case}", "Cases that could not be read");
        _loads = _meter.CreateCounter<long>(PolicyLoads, "{reading}", "Readings of policies");
    }

    /// <summary>Ends the meter, unless the host's factory made it.</summary>
    public void Dispose()
    {
        if (_ownsMeter)
        {
            _meter.Dispose();
        }
    }

    internal TieringDecision Decide(VersionedTieringEngine engine, TieringCase tieringCase, DateOnly asOf)
    {
        using var activity = Source.StartActivity(DecideActivity);
        activity?.SetTag(PolicyTag, engine.Versions.Id);
        var start = _time.GetTimestamp();
        TieringDecision decision;
        try
        {
            decision = engine.Decide(tieringCase, asOf);
        }
        catch (NoPolicyInForceException)
        {
            activity?.SetTag(StateTag, "not-in-force").SetStatus(ActivityStatusCode.Error, "no version of the policy is in force");
            _decisions.Add(1, new(PolicyTag, engine.Versions.Id), new(StateTag, "not-in-force"));
            throw;
        }

        _duration.Record(_time.GetElapsedTime(start).TotalSeconds, new(PolicyTag, decision.Policy.Id), new(VersionTag, decision.Policy.Version));
        if (_decisions.Enabled || activity is not null)
        {
            Tell(activity, decision);
        }

        return decision;
    }

    internal void Rejected(string policy, string code, long count) => _rejects.Add(count, new(PolicyTag, policy), new(CodeTag, code));

    internal void Loaded(TieringPolicy policy) => Load(policy, "loaded");

    internal void Faulty(TieringPolicy policy) => Load(policy, "faulty");

    private static string StateOf(TieringDecision decision) => decision.State switch
    {
        DecisionState.Decided => "decided",
        DecisionState.Status => "status",
        _ => "invalid-data",
    };

    private static string LevelOf(TieringDecision decision) => decision.State switch
    {
        DecisionState.Decided => string.Join(", ", decision.Scales.Select(s => $"{s.Scale.Id} {s.Level!.Id}")),
        DecisionState.Status => decision.Status!.Id,
        _ => "",
    };

    private void Tell(Activity? activity, TieringDecision decision)
    {
        var tags = new TagList
        {
            { PolicyTag, decision.Policy.Id },
            { VersionTag, decision.Policy.Version },
            { StateTag, StateOf(decision) },
            { LevelTag, LevelOf(decision) },
            { ProvisionalTag, decision.IsProvisional },
        };
        _decisions.Add(1, tags);
        foreach (var (name, value) in tags)
        {
            activity?.SetTag(name, value);
        }
    }

    private void Load(TieringPolicy policy, string result) =>
        _loads.Add(1, new(PolicyTag, policy.Id), new(VersionTag, policy.Version), new(ResultTag, result));
}
