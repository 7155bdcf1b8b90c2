using BenchmarkDotNet.Attributes;
using Noms.Tiering.Handwritten;
using Noms.Tiering.Handwritten.Cases;

namespace Noms.Tiering.Benchmarks.Micro;

/// <summary>A batch into outcomes that are used again. The time is by the clock, for one case.</summary>
public class ThreadBenchmarks
{
    private const int Cases = 40_000;

    private readonly TieringCase[] _cases = [.. VariedCases.For(HandwrittenPolicy.Noms2005.Policy, HandwrittenPolicy.Noms2005.AsOf, Cases, 0.05)];
    private readonly TieringEngine _engine;
    private readonly TieringOutcomes _outcomes;

    public ThreadBenchmarks()
    {
        _engine = new TieringEngine(HandwrittenPolicy.Noms2005.Policy);
        _outcomes = _engine.CreateOutcomes();
    }

    [Params(1, 2)]
    public int Threads { get; set; }

    [Benchmark(OperationsPerInvoke = Cases)]
    public int DecideAll()
    {
        _engine.DecideAll(_cases, HandwrittenPolicy.Noms2005.AsOf, _outcomes, Threads);
        return _outcomes.Count;
    }
}
