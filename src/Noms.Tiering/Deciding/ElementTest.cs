using Noms.Tiering.Policies;

namespace Noms.Tiering.Deciding;

/// <summary>A condition on the fields of a list's element, made ready to be asked of many elements.</summary>
internal abstract class ElementTest
{
    public abstract Truth Ask(FactElement element, int[] days);

    /// <summary>Makes the test of a condition.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="list">The list whose fields it tests.</param>
    /// <param name="dayIndex">Finds an offset's place among the workspace's days.</param>
    public static ElementTest Of(Condition condition, Determinant list, Func<DateOffset, int> dayIndex)
    {
        switch (condition)
        {
            case AllCondition all:
                return new Every([.. all.Conditions.Select(c => Of(c, list, dayIndex))]);
            case AnyCondition any:
                return new Opposite(new Every([.. any.Conditions.Select(c => new Opposite(Of(c, list, dayIndex)))]));
            case NotCondition not:
                return new Opposite(Of(not.Condition, list, dayIndex));
            case SomeTest some:
                return new SomeField(list.Fields.IndexOf(some.Determinant), Of(some.Such, some.Determinant, dayIndex));
            case TestCondition test:
                return new Field(list.Fields.IndexOf(test.Determinant), FieldTest(test, dayIndex), test is RecordedTest);
            default:
                throw new InvalidOperationException($"A condition of type {condition.GetType().Name} cannot stand in a list's element.");
        }
    }

    private static Func<FactValue, int[], bool> FieldTest(TestCondition test, Func<DateOffset, int> dayIndex)
    {
        switch (test)
        {
            case FlagTest flag:
                return (value, _) => value.AsFlag() == flag.Expected;
            case NoneTest none:
                return (value, _) => (value.Kind == FactValueKind.None) == none.Expected;
            case RecordedTest recorded:
                return (value, _) => value.IsRecorded == recorded.Expected;
            case ChoiceTest choice:
                {
                    var meets = choice.Determinant.Values.Select(v => choice.Values.Contains(v.Id)).ToArray();
                    return (value, _) => meets[value.Encoded];
                }

            case CodeTest code:
                return (value, _) => value.Kind == FactValueKind.Code && code.Codes.Contains(value.AsText());
            case NumberTest number:
                {
                    var atLeast = number.AtLeast is { } a ? (long)(a.Value * FactValue.NumberScale) : long.MinValue + 1;
                    var below = number.Below is { } b ? (long)(b.Value * FactValue.NumberScale) : long.MaxValue;
                    return (value, _) => value.Encoded >= atLeast && value.Encoded < below;
                }

            case DateTest date:
                {
                    var from = date.OnOrAfter is { } f ? dayIndex(f) : -1;
                    var before = date.Before is { } b ? dayIndex(b) : -1;
                    return (value, days) => value.Kind == FactValueKind.Date
                        && (from < 0 || value.Encoded >= days[from])
                        && (before < 0 || value.Encoded < days[before]);
                }

            default:
                throw new InvalidOperationException($"A test of type {test.GetType().Name} cannot stand in a list's element.");
        }
    }

    private static Truth Not(Truth truth) => Truth.Met - (int)truth;

    private sealed class Every(ElementTest[] parts) : ElementTest
    {
        public override Truth Ask(FactElement element, int[] days)
        {
            var truth = Truth.Met;
            foreach (var part in parts)
            {
                var one = part.Ask(element, days);
                if (one == Truth.Unmet)
                {
                    return Truth.Unmet;
                }

                truth = one < truth ? one : truth;
            }

            return truth;
        }
    }

    private sealed class Opposite(ElementTest part) : ElementTest
    {
        public override Truth Ask(FactElement element, int[] days) => Not(part.Ask(element, days));
    }

    private sealed class Field(int index, Func<FactValue, int[], bool> test, bool asksWhetherRecorded) : ElementTest
    {
        public override Truth Ask(FactElement element, int[] days)
        {
            var value = element.Values[index];
            return !value.IsRecorded && !asksWhetherRecorded ? Truth.Unknown : test(value, days) ? Truth.Met : Truth.Unmet;
        }
    }

    private sealed class SomeField(int index, ElementTest such) : ElementTest
    {
        public override Truth Ask(FactElement element, int[] days)
        {
            var value = element.Values[index];
            if (!value.IsRecorded)
            {
                return Truth.Unknown;
            }

            var list = value.AsList();
            var truth = list.IsComplete ? Truth.Unmet : Truth.Unknown;
            foreach (var inner in list.Elements)
            {
                var one = such.Ask(inner, days);
                if (one == Truth.Met)
                {
                    return Truth.Met;
                }

                truth = one > truth ? one : truth;
            }

            return truth;
        }
    }
}
