using Noms.Tiering.Handwritten;
using Noms.Tiering.Handwritten.Cases;
using Noms.Tiering.Tracing;

namespace Noms.Tiering.Benchmarks.Subjects;

/// <summary>The traces of the same cases that <see cref="DecideSubject"/> decides with all facts present.</summary>
public sealed class TraceSubject
{
    /// <summary>Of how many cases one pass makes objects or text.</summary>
    public const int Cases = 1_000;

    private readonly TieringCase[] _cases;
    private readonly DateOnly _asOf;
    private readonly TieringEngine _engine;
    private readonly TieringOutcome _outcome;

    /// <summary>Makes the cases.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="cases">How many cases one pass goes through.</param>
    public TraceSubject(HandwrittenPolicy policy, int cases = DecideSubject.Cases)
    {
        ArgumentNullException.ThrowIfNull(policy);
        _asOf = policy.AsOf;
        _cases = [.. VariedCases.For(policy.Policy, _asOf, cases)];
        _engine = new TieringEngine(policy.Policy);
        _outcome = _engine.CreateOutcome();
    }

    /// <summary>Decides alone.</summary>
    public long Decided()
    {
        var sum = 0L;
        foreach (var tieringCase in _cases)
        {
            _engine.Decide(tieringCase, _asOf, _outcome);
            sum += (int)_outcome.State;
        }

        return sum;
    }

    /// <summary>Decides, and finds what there is to go through.</summary>
    public long Standings()
    {
        var sum = 0L;
        foreach (var tieringCase in _cases)
        {
            _engine.Decide(tieringCase, _asOf, _outcome);
            sum += _outcome.StandingsOf(tieringCase).Count;
        }

        return sum;
    }

    /// <summary>Decides, and goes through every rule without its tests.</summary>
    public long Rules()
    {
        var sum = 0L;
        foreach (var tieringCase in _cases)
        {
            _engine.Decide(tieringCase, _asOf, _outcome);
            foreach (var rule in _outcome.StandingsOf(tieringCase))
            {
                sum += (rule.Truth == Truth.Met ? 1 : 0) + (rule.IsDeciding ? 1 : 0);
            }
        }

        return sum;
    }

    /// <summary>Decides, and goes through every rule and test as values: whether each is met, and what it read. Of as many cases as <see cref="DecideSubject"/>.</summary>
    public long Values()
    {
        var sum = 0L;
        foreach (var tieringCase in _cases)
        {
            _engine.Decide(tieringCase, _asOf, _outcome);
            sum += Sum(_outcome.StandingsOf(tieringCase));
        }

        return sum;
    }

    /// <summary>Decides, makes the trace, and goes through every rule and test.</summary>
    public int Objects() => _cases.Take(Cases).Sum(c => _engine.Decide(c, _asOf).Trace.Rules.Sum(rule => Tests(rule.Condition)));

    /// <summary>Decides, and writes the trace as JSON.</summary>
    public int Json() => _cases.Take(Cases).Sum(c => _engine.Decide(c, _asOf).Trace.ToUtf8Json().Length);

    /// <summary>Decides, and writes the trace as text.</summary>
    public int Text() => _cases.Take(Cases).Sum(c => _engine.Decide(c, _asOf).Trace.ToText().Length);

    private static int Sum(RuleStandings rules)
    {
        var sum = 0;
        var last = FactValue.NotRecorded;
        foreach (var rule in rules)
        {
            sum += (rule.Truth == Truth.Met ? 1 : 0) + (rule.IsDeciding ? 1 : 0);
            foreach (var test in rule.Tests)
            {
                // Kept, so that all of the value is read and not only its kind.
                last = test.Lowest;
                sum += (test.Truth == Truth.Met ? 1 : 0) + (last.IsRecorded ? 1 : 0);
            }
        }

        return sum + (last == FactValue.NotRecorded ? 0 : 1);
    }

    private static int Tests(ConditionTrace condition) =>
        condition.Parts.IsEmpty ? (condition.Truth == Truth.Met ? 1 : 0) : condition.Parts.Sum(Tests);
}
