using System.Collections.Immutable;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Tracing;

/// <summary>Walks a whole condition, every part of it, and says of each how it stands.</summary>
internal sealed class ConditionTracer
{
    private readonly FactReading _facts;
    private readonly DateOnly _asOf;
    private readonly Dictionary<string, DerivedTrace> _derived = new(StringComparer.Ordinal);

    public ConditionTracer(FactReading facts, DateOnly asOf)
    {
        _facts = facts;
        _asOf = asOf;
    }

    /// <summary>Makes the value of a derived determinant known to the tests that come after.</summary>
    public void Derive(DerivedTrace trace) => _derived.Add(trace.Derived.Output.Id, trace);

    /// <summary>The value of a determinant, of the case or derived.</summary>
    public ValueInterval ValueOf(Determinant determinant) =>
        _derived.TryGetValue(determinant.Id, out var trace) ? new ValueInterval(trace.Lowest, trace.Highest) : _facts.ValueOf(determinant);

    public ConditionTrace Trace(Condition condition) => Trace(condition, null);

    /// <summary>How a condition stands for each element of a list, in the list's order.</summary>
    public ImmutableArray<ConditionTrace> TraceElements(Determinant list, Condition such) =>
        ValueOf(list) is { IsOpen: false } value ? TraceElements(list, value.Lowest.AsList(), such) : [];

    /// <summary>Whether a list may hold more than what is stated.</summary>
    public bool MayHoldMore(Determinant list) =>
        !_facts.IsClosed(list) && (ValueOf(list) is not { IsOpen: false } value || !value.Lowest.AsList().IsComplete);

    private ConditionTrace Trace(Condition condition, ElementScope? scope) => condition switch
    {
        AllCondition all => All(all, Parts(all.Conditions, scope)),
        AnyCondition any => Any(any, Parts(any.Conditions, scope)),
        NotCondition not => Negated(not, scope),
        SomeTest some => Some(some, scope),
        RecordedTest recorded => Recorded(recorded, scope),
        TestCondition test => Test(test, scope),
        _ => throw new InvalidOperationException("A condition is of no known kind."),
    };

    private ImmutableArray<ConditionTrace> Parts(ImmutableArray<Condition> conditions, ElementScope? scope) =>
        [.. conditions.Select(c => Trace(c, scope))];

    private static ConditionTrace All(AllCondition all, ImmutableArray<ConditionTrace> parts) => new(all, Kleene.All(parts), default, default, parts);

    private static ConditionTrace Any(AnyCondition any, ImmutableArray<ConditionTrace> parts) => new(any, Kleene.Any(parts), default, default, parts);

    private ConditionTrace Negated(NotCondition not, ElementScope? scope)
    {
        var part = Trace(not.Condition, scope);
        return new ConditionTrace(not, Kleene.Not(part.Truth), default, default, [part]);
    }

    private ConditionTrace Recorded(RecordedTest test, ElementScope? scope)
    {
        var value = scope is { } element ? element.ValueOf(test.Determinant).Lowest : _facts.StatedValueOf(test.Determinant);
        return new ConditionTrace(test, value.IsRecorded == test.Expected ? Truth.Met : Truth.Unmet, value, value, []);
    }

    private ConditionTrace Test(TestCondition test, ElementScope? scope)
    {
        var value = scope is { } element ? element.ValueOf(test.Determinant) : ValueOf(test.Determinant);
        var truth = scope is not null && value.IsOpen ? Truth.Unknown : TestTruth.Of(test, value, _asOf);
        return new ConditionTrace(test, truth, value.Lowest, value.Highest, []);
    }

    private ConditionTrace Some(SomeTest some, ElementScope? scope)
    {
        var value = scope is { } element ? element.ValueOf(some.Determinant) : ValueOf(some.Determinant);
        var list = value.IsOpen ? null : value.Lowest.AsList();
        ImmutableArray<ConditionTrace> parts = list is null ? [] : TraceElements(some.Determinant, list, some.Such);
        var isClosed = scope is null && _facts.IsClosed(some.Determinant);
        var rest = isClosed || list is { IsComplete: true } ? Truth.Unmet : Truth.Unknown;
        return new ConditionTrace(some, Kleene.Any(parts, rest), value.Lowest, value.Highest, parts);
    }

    private ImmutableArray<ConditionTrace> TraceElements(Determinant list, FactList value, Condition such) =>
        [.. value.Elements.Select(element => Trace(such, new ElementScope(list, element)))];

    private readonly record struct ElementScope(Determinant List, FactElement Element)
    {
        public ValueInterval ValueOf(Determinant field) => ValueInterval.Of(Element.Values[List.FieldIndex(field.Id)]);
    }
}
