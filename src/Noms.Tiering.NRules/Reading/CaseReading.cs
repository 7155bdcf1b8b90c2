using Noms.Tiering.Policies;

namespace Noms.Tiering.NRules.Reading;

/// <summary>
/// How a policy reads a case: each determinant of the case and each derived one as an interval, each test as a truth. Prepared once for each
/// policy; what one case comes to is kept in its <see cref="CaseFact"/>.
/// </summary>
/// <remarks>Immutable once made, and safe to use from any number of threads.</remarks>
internal sealed class CaseReading
{
    private readonly CodePlaces _codes = new();
    private readonly Dictionary<string, DeterminantUse> _uses;
    private readonly Dictionary<string, Func<CaseFact, Interval>> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<TestCondition, Func<CaseFact, DateOnly, Truth>> _tests = [];
    private readonly List<Func<CaseFact, Interval>> _kept = [];
    private readonly ElementReading _elements;

    public CaseReading(TieringPolicy policy)
    {
        Policy = policy;
        _elements = new(_codes);
        _uses = policy.Reads.ToDictionary(u => u.Determinant.Id, StringComparer.Ordinal);
        foreach (var use in policy.Reads.Where(u => u.Determinant.Kind != DeterminantKind.List))
        {
            var value = OfCase(use);
            _values.Add(use.Determinant.Id, use.Determinant.Kind == DeterminantKind.Number ? Keep(value) : value);
        }

        var derived = new DerivedReading(this);
        foreach (var one in policy.Derived)
        {
            _values.Add(one.Id, Keep(derived.Of(one)));
        }

        foreach (var test in policy.Rules.SelectMany(r => ConditionTree.Tests(r.When)))
        {
            _ = Ask(test);
        }
    }

    public TieringPolicy Policy { get; }

    /// <summary>How many values a case keeps once they are worked out.</summary>
    public int KeptCount => _kept.Count;

    /// <summary>Works out a value that is kept.</summary>
    public Interval WorkOut(int place, CaseFact facts) => _kept[place](facts);

    /// <summary>The value of a determinant, of the case or derived; not of a list.</summary>
    public Func<CaseFact, Interval> ValueOf(Determinant determinant) => _values[determinant.Id];

    /// <summary>The same by id; null where the policy reads no such determinant, or it is a list.</summary>
    public Func<CaseFact, Interval>? ValueOf(string determinantId) => _values.GetValueOrDefault(determinantId);

    /// <summary>What a list of the case holds.</summary>
    public Func<CaseFact, ListReading> ListOf(Determinant list)
    {
        var use = _uses[list.Id];
        var standIn = use.StandIn?.AsList();
        return standIn is null
            ? facts => facts.Case[list] is { IsRecorded: true } value ? new(value.AsList(), !value.AsList().IsComplete) : new(null, true)
            : facts => new(facts.Case[list] is { IsRecorded: true } value ? value.AsList() : standIn, false);
    }

    public Func<FactElement, DateOnly, Truth> Such(Condition such, Determinant list) => _elements.Of(such, list);

    /// <summary>A condition on the case.</summary>
    public Func<CaseFact, DateOnly, Truth> Ask(Condition condition)
    {
        switch (condition)
        {
            case AllCondition all:
                {
                    var parts = all.Conditions.Select(Ask).ToArray();
                    return (facts, asOf) => Kleene.All(parts, facts, asOf);
                }

            case AnyCondition any:
                {
                    var parts = any.Conditions.Select(Ask).ToArray();
                    return (facts, asOf) => Kleene.Any(parts, facts, asOf);
                }

            case NotCondition not:
                {
                    var part = Ask(not.Condition);
                    return (facts, asOf) => Kleene.Not(part(facts, asOf));
                }

            case TestCondition test:
                if (!_tests.TryGetValue(test, out var ask))
                {
                    ask = Test(test);
                    _tests.Add(test, ask);
                }

                return ask;
            default:
                throw new InvalidOperationException("A condition is of no known kind.");
        }
    }

    /// <summary>A test of one of the policy's rules; null where it is another's.</summary>
    public Func<CaseFact, DateOnly, Truth>? Prepared(TestCondition test) => _tests.GetValueOrDefault(test);

    private Func<CaseFact, DateOnly, Truth> Test(TestCondition test)
    {
        var determinant = test.Determinant;
        if (test is RecordedTest recorded)
        {
            return (facts, _) => facts.Case[determinant].IsRecorded == recorded.Expected ? Truth.Met : Truth.Unmet;
        }

        if (test is SomeTest some)
        {
            var list = ListOf(determinant);
            var such = Such(some.Such, determinant);
            return (facts, asOf) => list(facts).Some(such, asOf);
        }

        var value = ValueOf(determinant);
        var ask = TestReading.Of(test, _codes.Place);
        return (facts, asOf) => ask(value(facts), asOf);
    }

    private Func<CaseFact, Interval> OfCase(DeterminantUse use)
    {
        var determinant = use.Determinant;
        if (use.StandIn is { Kind: FactValueKind.Code } code)
        {
            _ = _codes.Place(code.AsText());
        }

        var missing = use.StandIn is { } standIn ? Interval.Of(_codes.Encode(standIn, determinant)) : Interval.Whole(determinant);
        return facts => facts.Case[determinant] is { IsRecorded: true } value ? Interval.Of(_codes.Encode(value, determinant)) : missing;
    }

    private Func<CaseFact, Interval> Keep(Func<CaseFact, Interval> value)
    {
        var place = _kept.Count;
        _kept.Add(value);
        return facts => facts.Kept(place);
    }
}
