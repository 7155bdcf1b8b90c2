using Noms.Tiering.Handwritten;
using Noms.Tiering.Handwritten.Cases;
using Noms.Tiering.Tracing;

namespace Noms.Tiering.Benchmarks.Subjects;

/// <summary>The traces of the same cases that <see cref="DecideSubject"/> decides with all facts present.</summary>
public sealed class TraceSubject
{
    /// <summary>How many cases one pass traces.</summary>
    public const int Cases = 1_000;

    private readonly TieringCase[] _cases;
    private readonly DateOnly _asOf;
    private readonly TieringEngine _engine;

    /// <summary>Makes the cases.</summary>
    public TraceSubject(HandwrittenPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        _asOf = policy.AsOf;
        _cases = [.. VariedCases.For(policy.Policy, _asOf, Cases)];
        _engine = new TieringEngine(policy.Policy);
    }

    /// <summary>Decides, makes the trace, and goes through every rule and test.</summary>
    public int Objects() => _cases.Sum(c => _engine.Decide(c, _asOf).Trace.Rules.Sum(rule => Tests(rule.Condition)));

    /// <summary>Decides, and writes the trace as JSON.</summary>
    public int Json() => _cases.Sum(c => _engine.Decide(c, _asOf).Trace.ToUtf8Json().Length);

    /// <summary>Decides, and writes the trace as text.</summary>
    public int Text() => _cases.Sum(c => _engine.Decide(c, _asOf).Trace.ToText().Length);

    private static int Tests(ConditionTrace condition) =>
        condition.Parts.IsEmpty ? (condition.Truth == Truth.Met ? 1 : 0) : condition.Parts.Sum(Tests);
}
