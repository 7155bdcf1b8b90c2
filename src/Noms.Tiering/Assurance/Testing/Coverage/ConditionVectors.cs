using System.Collections.Immutable;
using Noms.Tiering.Assurance.Space;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Assurance;

/// <summary>The tests of one condition, and how they can stand together: one bit for each, equal tests being one.</summary>
internal sealed class ConditionVectors
{
    private const int Most = 48;

    private readonly Condition _condition;
    private readonly Dictionary<TestCondition, int> _places = new(ReferenceEqualityComparer.Instance);

    /// <summary>Gathers the tests.</summary>
    /// <param name="owner">What the condition is of, as a message names it.</param>
    /// <param name="subject">The id of that part.</param>
    /// <param name="condition">The condition.</param>
    public ConditionVectors(string owner, string subject, Condition condition)
    {
        Owner = owner;
        Subject = subject;
        _condition = condition;
        var tests = ImmutableArray.CreateBuilder<TestCondition>();
        var byText = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var test in ConditionTests.Of(condition))
        {
            var text = ConditionText.Of(test);
            if (!byText.TryGetValue(text, out var place))
            {
                byText.Add(text, place = tests.Count);
                tests.Add(test);
            }

            _places.Add(test, place);
        }

        Tests = tests.ToImmutable();
    }

    public string Owner { get; }

    public string Subject { get; }

    public ImmutableArray<TestCondition> Tests { get; }

    /// <summary>How the tests and the condition stood in a case.</summary>
    public ConditionVector In(CaseReading reading)
    {
        var (met, known) = (0UL, 0UL);
        for (var place = 0; place < Tests.Length && place < Most; place++)
        {
            var truth = reading.TruthOf(Tests[place]);
            met |= truth == Truth.Met ? 1UL << place : 0;
            known |= truth != Truth.Unknown ? 1UL << place : 0;
        }

        return new ConditionVector(met, known, reading.TruthOf(_condition));
    }

    /// <summary>Every way in which the tests can stand where everything is known, as a diagram whose values are their bits.</summary>
    public int DiagramIn(CaseSpace space)
    {
        var vector = space.Store.Terminal(0);
        for (var place = 0; place < Tests.Length; place++)
        {
            var bit = 1L << place;
            vector = space.Join(vector, space.MetBy(Tests[place]), (sofar, met) => met != 0 ? sofar | bit : sofar);
        }

        return vector;
    }

    /// <summary>Whether there are more tests than can be looked at together.</summary>
    public bool IsTooLong => Tests.Length > Most;

    /// <summary>Whether the condition holds where the tests stand so.</summary>
    public bool Holds(ulong met) => Holds(_condition, met);

    /// <summary>Whether turning one test alone turns the condition, where the tests stand so.</summary>
    public bool Turns(ulong met, int place) => Holds(met) != Holds(met ^ (1UL << place));

    private bool Holds(Condition condition, ulong met) => condition switch
    {
        AllCondition all => all.Conditions.All(c => Holds(c, met)),
        AnyCondition any => any.Conditions.Any(c => Holds(c, met)),
        NotCondition not => !Holds(not.Condition, met),
        TestCondition test => (met >> _places[test] & 1) != 0,
        _ => throw new InvalidOperationException("A condition is of no known kind."),
    };
}
