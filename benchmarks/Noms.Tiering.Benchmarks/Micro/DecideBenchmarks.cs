using BenchmarkDotNet.Attributes;
using Noms.Tiering.Benchmarks.Subjects;
using Noms.Tiering.Handwritten;

namespace Noms.Tiering.Benchmarks.Micro;

/// <summary>One case: levels and fired rules, and by the engine what is still possible besides.</summary>
public class DecideBenchmarks
{
    private DecideSubject _subject = null!;

    public static IEnumerable<HandwrittenPolicy> Policies => HandwrittenPolicy.All;

    [ParamsSource(nameof(Policies))]
    public HandwrittenPolicy Policy { get; set; } = HandwrittenPolicy.Noms2005;

    /// <summary>The share of facts that are missing.</summary>
    [Params(0, 0.05, 0.5)]
    public double Missing { get; set; }

    [GlobalSetup]
    public void SetUp() => _subject = new DecideSubject(Policy, Missing);

    [Benchmark(Baseline = true, OperationsPerInvoke = DecideSubject.Cases)]
    public ulong ByHand() => _subject.ByHand();

    [Benchmark(OperationsPerInvoke = DecideSubject.Cases)]
    public ulong Engine() => _subject.ByEngine();
}
