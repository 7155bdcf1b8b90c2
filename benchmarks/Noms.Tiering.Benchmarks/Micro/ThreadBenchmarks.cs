using BenchmarkDotNet.Attributes;
using Noms.Tiering.Handwritten;
using Noms.Tiering.Handwritten.Cases;

namespace Noms.Tiering.Benchmarks.Micro;

/// <summary>One engine shared between threads, each with an outcome of its own.</summary>
public class ThreadBenchmarks
{
    private const int Cases = 40_000;

    private readonly TieringEngine _engine = new(HandwrittenPolicy.Noms2005.Policy);
    private readonly TieringCase[] _cases = [.. VariedCases.For(HandwrittenPolicy.Noms2005.Policy, HandwrittenPolicy.Noms2005.AsOf, Cases, 0.05)];

    [Params(1, 2)]
    public int Threads { get; set; }

    [Benchmark(OperationsPerInvoke = Cases)]
    public long Decide()
    {
        var met = 0L;
        Parallel.For(0, Threads, new ParallelOptions { MaxDegreeOfParallelism = Threads }, part => Interlocked.Add(ref met, DecidePart(part)));
        return met;
    }

    private long DecidePart(int part)
    {
        var outcome = _engine.CreateOutcome();
        var met = 0L;
        foreach (var tieringCase in _cases.AsSpan((part * Cases / Threads)..((part + 1) * Cases / Threads)))
        {
            _engine.Decide(tieringCase, HandwrittenPolicy.Noms2005.AsOf, outcome);
            met += outcome.MetRules.Count;
        }

        return met;
    }
}
