using System.Collections.Immutable;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Deciding;

/// <summary>A condition on the fields of a list's element, made ready to be asked of many elements.</summary>
internal abstract class ElementTest
{
    /// <summary>Asks of one element of a case.</summary>
    public abstract Truth Ask(CaseFacts facts, int element, int[] days);

    /// <summary>Asks of an element by itself, which takes the place of all that the scratch holds.</summary>
    public Truth Ask(FactElement element, CaseFacts scratch, int[] days)
    {
        scratch.Clear();
        return Ask(scratch, scratch.Add(scratch.AddList(), element), days);
    }

    /// <summary>Makes the test of a condition.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="list">The list whose fields it tests.</param>
    /// <param name="dayIndex">Finds an offset's place among the workspace's days.</param>
    public static ElementTest Of(Condition condition, Determinant list, Func<DateOffset, int> dayIndex)
    {
        switch (condition)
        {
            case AllCondition all:
                return new Every(Each.Of(all.Conditions, c => Of(c, list, dayIndex)));
            case AnyCondition any:
                return new Opposite(new Every(Each.Of<Condition, ElementTest>(any.Conditions, c => new Opposite(Of(c, list, dayIndex)))));
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

    private static Func<CaseFacts, long, int[], bool> FieldTest(TestCondition test, Func<DateOffset, int> dayIndex)
    {
        switch (test)
        {
            case FlagTest flag:
                return (_, value, _) => (value != 0) == flag.Expected;
            case NoneTest none:
                return (_, value, _) => (value == CaseFacts.None) == none.Expected;
            case RecordedTest recorded:
                return (_, value, _) => (value != CaseFacts.NotRecorded) == recorded.Expected;
            case ChoiceTest choice:
                {
                    var meets = Each.Of(choice.Determinant.Values, v => choice.Values.Contains(v.Id));
                    return (_, value, _) => meets[value];
                }

            case CodeTest code:
                return (facts, value, _) => value != CaseFacts.None && IsOneOf(facts.TextOf(value), code.Codes);
            case NumberTest number:
                {
                    var atLeast = number.AtLeast is { } a ? (long)(a.Value * FactValue.NumberScale) : CaseFacts.None + 1;
                    var below = number.Below is { } b ? (long)(b.Value * FactValue.NumberScale) : long.MaxValue;
                    return (_, value, _) => value >= atLeast && value < below;
                }

            case DateTest date:
                {
                    var from = date.OnOrAfter is { } f ? dayIndex(f) : -1;
                    var before = date.Before is { } b ? dayIndex(b) : -1;
                    return (_, value, days) => value != CaseFacts.None
                        && (from < 0 || value >= days[from])
                        && (before < 0 || value < days[before]);
                }

            default:
                throw new InvalidOperationException($"A test of type {test.GetType().Name} cannot stand in a list's element.");
        }
    }

    private static bool IsOneOf(ReadOnlySpan<char> text, ImmutableArray<string> codes)
    {
        foreach (var code in codes)
        {
            if (text.SequenceEqual(code))
            {
                return true;
            }
        }

        return false;
    }

    private static Truth Not(Truth truth) => Truth.Met - (int)truth;

    private sealed class Every(ElementTest[] parts) : ElementTest
    {
        public override Truth Ask(CaseFacts facts, int element, int[] days)
        {
            var truth = Truth.Met;
            foreach (var part in parts)
            {
                var one = part.Ask(facts, element, days);
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
        public override Truth Ask(CaseFacts facts, int element, int[] days) => Not(part.Ask(facts, element, days));
    }

    private sealed class Field(int index, Func<CaseFacts, long, int[], bool> test, bool asksWhetherRecorded) : ElementTest
    {
        public override Truth Ask(CaseFacts facts, int element, int[] days)
        {
            var value = facts.Field(element, index);
            return value == CaseFacts.NotRecorded && !asksWhetherRecorded ? Truth.Unknown : test(facts, value, days) ? Truth.Met : Truth.Unmet;
        }
    }

    private sealed class SomeField(int index, ElementTest such) : ElementTest
    {
        public override Truth Ask(CaseFacts facts, int element, int[] days)
        {
            var list = facts.Field(element, index);
            if (list == CaseFacts.NotRecorded)
            {
                return Truth.Unknown;
            }

            var truth = facts.IsComplete(list) ? Truth.Unmet : Truth.Unknown;
            for (var inner = facts.FirstOf(list); inner >= 0; inner = facts.NextOf(inner))
            {
                var one = such.Ask(facts, inner, days);
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
