using Noms.Tiering.Policies;

namespace Noms.Tiering.NRules.Reading;

/// <summary>Conditions on the fields of a list's element.</summary>
internal sealed class ElementReading(CodePlaces codes)
{
    public Func<FactElement, DateOnly, Truth> Of(Condition condition, Determinant list)
    {
        switch (condition)
        {
            case AllCondition all:
                {
                    var parts = Parts(all.Conditions, list);
                    return (element, asOf) => Kleene.All(parts, element, asOf);
                }

            case AnyCondition any:
                {
                    var parts = Parts(any.Conditions, list);
                    return (element, asOf) => Kleene.Any(parts, element, asOf);
                }

            case NotCondition not:
                {
                    var part = Of(not.Condition, list);
                    return (element, asOf) => Kleene.Not(part(element, asOf));
                }

            case SomeTest some:
                return OfList(some, list);
            case RecordedTest recorded:
                {
                    var field = list.Fields.IndexOf(recorded.Determinant);
                    return (element, _) => element.Values[field].IsRecorded == recorded.Expected ? Truth.Met : Truth.Unmet;
                }

            case TestCondition test:
                return OfField(test, list);
            default:
                throw new InvalidOperationException("A condition is of no known kind.");
        }
    }

    private Func<FactElement, DateOnly, Truth>[] Parts(IEnumerable<Condition> conditions, Determinant list) => [.. conditions.Select(c => Of(c, list))];

    private Func<FactElement, DateOnly, Truth> OfField(TestCondition test, Determinant list)
    {
        var field = list.Fields.IndexOf(test.Determinant);
        var ask = TestReading.Of(test, codes.Place);
        return (element, asOf) => element.Values[field] is { IsRecorded: true } value
            ? ask(Interval.Of(codes.Encode(value, test.Determinant)), asOf)
            : Truth.Unknown;
    }

    private Func<FactElement, DateOnly, Truth> OfList(SomeTest some, Determinant list)
    {
        var field = list.Fields.IndexOf(some.Determinant);
        var such = Of(some.Such, some.Determinant);
        return (element, asOf) => element.Values[field] is { IsRecorded: true } value
            ? new ListReading(value.AsList(), !value.AsList().IsComplete).Some(such, asOf)
            : Truth.Unknown;
    }
}
