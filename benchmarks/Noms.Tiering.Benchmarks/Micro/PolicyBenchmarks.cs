using BenchmarkDotNet.Attributes;
using Noms.Tiering.Benchmarks.Subjects;

namespace Noms.Tiering.Benchmarks.Micro;

/// <summary>One policy file, warm.</summary>
public class PolicyBenchmarks
{
    private PolicySubject _subject = null!;

    [Params(25, 250)]
    public int Rules { get; set; }

    [GlobalSetup]
    public void SetUp() => _subject = new PolicySubject(Rules);

    [Benchmark]
    public TieringPolicy ReadAndCheck() => _subject.Read();

    [Benchmark]
    public TieringEngine ReadCheckAndCompile() => _subject.Load();
}
