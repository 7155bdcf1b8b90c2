using Noms.Tiering.Policies;

namespace Noms.Tiering.Tracing;

/// <summary>A test of an interval: met when every value of it meets the test, unmet when none does, otherwise unknown.</summary>
internal static class TestTruth
{
    public static Truth Of(TestCondition test, ValueInterval read, DateOnly asOf)
    {
        var value = read.Within(test.Determinant);
        return test switch
        {
            NumberTest number => OfNumber(number, value),
            FlagTest flag => Known(value.IsKnown, value.Lowest == FactValue.Flag(flag.Expected)),
            ChoiceTest choice => OfChoice(choice, value),
            CodeTest code => OfCode(code, value),
            DateTest date => OfDate(date, value, asOf),
            NoneTest none => OfNone(none, value),
            _ => throw new InvalidOperationException($"A test of `{test.Determinant.Id}` is of no known kind."),
        };
    }

    private static Truth Known(bool isKnown, bool holds) => !isKnown ? Truth.Unknown : holds ? Truth.Met : Truth.Unmet;

    private static Truth OfNumber(NumberTest test, ValueInterval value)
    {
        var (atLeast, below) = (test.AtLeast?.Value, test.Below?.Value);
        if (!value.Meets(atLeast, below))
        {
            return Truth.Unmet;
        }

        var lowestMeets = ValueInterval.Of(value.Lowest).Meets(atLeast, below);
        var highestMeets = ValueInterval.Of(value.Highest).Meets(atLeast, below);
        return lowestMeets && highestMeets ? Truth.Met : Truth.Unknown;
    }

    private static Truth OfDate(DateTest test, ValueInterval value, DateOnly asOf)
    {
        if (value.Highest.Kind == FactValueKind.None)
        {
            return Truth.Unmet;
        }

        var (from, to) = (test.OnOrAfter?.From(asOf), test.Before?.From(asOf));
        var mayBeNone = value.Lowest.Kind == FactValueKind.None;
        var lowest = mayBeNone ? DateOnly.MinValue : value.Lowest.AsDate();
        var highest = value.Highest.AsDate();
        if (highest < from || lowest >= to)
        {
            return Truth.Unmet;
        }

        var allInside = !(lowest < from) && !(highest >= to);
        return allInside && !mayBeNone ? Truth.Met : Truth.Unknown;
    }

    private static Truth OfChoice(ChoiceTest test, ValueInterval value)
    {
        var (met, all) = (0, 0);
        for (var index = (int)value.Lowest.Encoded; index <= value.Highest.Encoded; index++, all++)
        {
            met += test.Values.Contains(test.Determinant.Values[index].Id) ? 1 : 0;
        }

        return met == all ? Truth.Met : met == 0 ? Truth.Unmet : Truth.Unknown;
    }

    private static Truth OfCode(CodeTest test, ValueInterval value)
    {
        if (test.Codes.IsEmpty)
        {
            return Truth.Unmet;
        }

        return Known(!value.IsOpen, value.Lowest.Kind == FactValueKind.Code && test.Codes.Contains(value.Lowest.AsText()));
    }

    private static Truth OfNone(NoneTest test, ValueInterval value)
    {
        if (value.IsOpen)
        {
            return Truth.Unknown;
        }

        var lowestIsNone = value.Lowest.Kind == FactValueKind.None;
        var highestIsNone = value.Highest.Kind == FactValueKind.None;
        return Known(lowestIsNone == highestIsNone, lowestIsNone == test.Expected);
    }
}
