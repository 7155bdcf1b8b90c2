using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text;
using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;
using Noms.Tiering.Hosting;
using Xunit;

namespace Noms.Tiering.Package.Tests.Hosting;

public sealed class TelemetryTests : IDisposable
{
    private static readonly DateOnly AsOf = new(2006, 3, 1);

    private readonly ConcurrentQueue<(string Name, string Tags)> _measured = new();
    private readonly ConcurrentQueue<string> _activities = new();
    private readonly MeterListener _meters = new();
    private readonly ActivityListener _listener;
    private readonly Activity _parent = new Activity("test").Start();

    public TelemetryTests()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == TieringTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> options) => options.Parent.TraceId == _parent.TraceId ? ActivitySamplingResult.AllData : ActivitySamplingResult.None,
            ActivityStopped = activity => _activities.Enqueue($"{activity.OperationName} {Text(activity.TagObjects)}"),
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public void Dispose()
    {
        _meters.Dispose();
        _listener.Dispose();
        _parent.Dispose();
    }

    [Fact]
    public void A_decision_is_counted_by_policy_state_level_and_whether_provisional()
    {
        Listening().Decide("noms-2005", Hosts.Person(RiskOfSeriousHarm.VeryHigh), AsOf);

        _measured.Should().ContainSingle(m => m.Name == TieringTelemetry.Decisions).Which.Tags
            .Should().Be("noms.level=tier 4 noms.policy.version=1 noms.policy=noms-2005 noms.provisional=False noms.state=decided");
        _measured.Should().ContainSingle(m => m.Name == TieringTelemetry.Duration).Which.Tags.Should().Be("noms.policy.version=1 noms.policy=noms-2005");
        _activities.Should().Equal("tiering.decide noms.level=tier 4 noms.policy.version=1 noms.policy=noms-2005 noms.provisional=False noms.state=decided");
    }

    [Fact]
    public void A_day_on_which_no_version_is_in_force_is_counted_and_thrown()
    {
        var engines = Listening();

        engines.Invoking(e => e.Decide("hmpps-2026", Hosts.Person(null), new DateOnly(2001, 1, 1))).Should().Throw<NoPolicyInForceException>();

        _measured.Should().ContainSingle(m => m.Name == TieringTelemetry.Decisions).Which.Tags.Should().Be("noms.policy=hmpps-2026 noms.state=not-in-force");
    }

    [Fact]
    public void A_case_that_cannot_be_read_is_counted_by_the_code_of_its_fault()
    {
        var read = Listening().Read("noms-2005", """{ "id": "P-4711", "facts": { "ogrs3": 4711 } }"""u8);

        read.IsSuccess.Should().BeFalse();
        _measured.Should().ContainSingle(m => m.Name == TieringTelemetry.Rejects).Which.Tags.Should().Be($"noms.code={read.Diagnostics[0].Code} noms.policy=noms-2005");
    }

    [Fact]
    public void Readings_of_policies_are_counted_the_faulty_ones_too()
    {
        using var file = new PolicyFile();
        var engines = Listening(o => o.PolicyFiles.Add(file.Path));
        file.Write(harm: "mediun");

        engines.Reload();

        _measured.Where(m => m.Name == TieringTelemetry.PolicyLoads).Select(m => m.Tags).Should().Equal(
            "noms.policy.version=1 noms.policy=local noms.result=loaded", "noms.policy.version=1 noms.policy=local noms.result=faulty");
    }

    [Fact]
    public void No_tag_says_anything_about_the_person()
    {
        var engines = Listening();

        engines.Decide("noms-2005", Hosts.Person(RiskOfSeriousHarm.High), AsOf);
        engines.Read("noms-2005", Encoding.UTF8.GetBytes("""{ "id": "P-4711", "facts": { "ogrs3": "P-4711" } }"""));

        _measured.Select(m => m.Tags).Concat(_activities).Should().HaveCountGreaterThan(3).And.NotContain(tags => tags.Contains("4711") || tags.Contains("igh") || tags.Contains("2006"));
    }

    private TieringEngines Listening(Action<TieringOptions>? configure = null)
    {
        var services = new ServiceCollection();
        services.AddMetrics();
        services.AddTiering(configure);
        var provider = services.BuildServiceProvider();
        var factory = provider.GetRequiredService<IMeterFactory>();
        _meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == TieringTelemetry.Name && ReferenceEquals(instrument.Meter.Scope, factory))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _meters.SetMeasurementEventCallback<long>((instrument, _, tags, _) => _measured.Enqueue((instrument.Name, Text(tags.ToArray()))));
        _meters.SetMeasurementEventCallback<double>((instrument, _, tags, _) => _measured.Enqueue((instrument.Name, Text(tags.ToArray()))));
        _meters.Start();
        return provider.GetRequiredService<TieringEngines>();
    }

    private static string Text(IEnumerable<KeyValuePair<string, object?>> tags) => string.Join(' ', tags.Select(t => $"{t.Key}={t.Value}").Order(StringComparer.Ordinal));
}
