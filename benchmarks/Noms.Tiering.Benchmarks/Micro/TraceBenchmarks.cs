using BenchmarkDotNet.Attributes;
using Noms.Tiering.Benchmarks.Subjects;
using Noms.Tiering.Handwritten;

namespace Noms.Tiering.Benchmarks.Micro;

/// <summary>One case decided and traced.</summary>
public class TraceBenchmarks
{
    private TraceSubject _subject = null!;

    public static IEnumerable<HandwrittenPolicy> Policies => HandwrittenPolicy.All;

    [ParamsSource(nameof(Policies))]
    public HandwrittenPolicy Policy { get; set; } = HandwrittenPolicy.Noms2005;

    [GlobalSetup]
    public void SetUp() => _subject = new TraceSubject(Policy);

    [Benchmark(OperationsPerInvoke = DecideSubject.Cases)]
    public long Values() => _subject.Values();

    [Benchmark(OperationsPerInvoke = TraceSubject.Cases)]
    public int Objects() => _subject.Objects();

    [Benchmark(OperationsPerInvoke = TraceSubject.Cases)]
    public int Json() => _subject.Json();

    [Benchmark(OperationsPerInvoke = TraceSubject.Cases)]
    public int Text() => _subject.Text();
}
