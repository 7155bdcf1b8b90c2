using Noms.Tiering.Policies;

namespace Noms.Tiering.NRules.Reading;

/// <summary>A test of an interval: met when every value of it meets the test, unmet when none does, otherwise unknown.</summary>
internal static class TestReading
{
    /// <summary>The test, ready to be asked; not for tests of lists and of being recorded.</summary>
    /// <param name="test">The test.</param>
    /// <param name="placeOfCode">The place of a code among those that the policy names.</param>
    public static Func<Interval, DateOnly, Truth> Of(TestCondition test, Func<string, long> placeOfCode) => test switch
    {
        NumberTest number => OfRange(
            number.AtLeast is { } from ? Interval.Encode(from.Value) : Interval.None, number.Below is { } to ? Interval.Encode(to.Value) : long.MaxValue),
        DateTest date => OfDays(date),
        FlagTest flag => OfFlag(flag.Expected ? 1 : 0),
        ChoiceTest choice => OfChoice([.. test.Determinant.Values.Select(v => choice.Values.Contains(v.Id))]),
        CodeTest code => OfCode([.. code.Codes.Select(placeOfCode)]),
        NoneTest none => OfNone(none.Expected),
        _ => throw new InvalidOperationException($"A test of `{test.Determinant.Id}` is of no known kind."),
    };

    private static Func<Interval, DateOnly, Truth> OfRange(long atLeast, long below) => (value, _) => Range(value, atLeast, below);

    private static Func<Interval, DateOnly, Truth> OfDays(DateTest test) => (value, asOf) => Range(
        value,
        test.OnOrAfter?.From(asOf).DayNumber ?? Interval.None,
        test.Before?.From(asOf).DayNumber ?? long.MaxValue);

    private static Func<Interval, DateOnly, Truth> OfFlag(long expected) => (value, _) => Known(value, value.Low == expected);

    private static Func<Interval, DateOnly, Truth> OfChoice(bool[] meets) => (value, _) =>
    {
        var (some, all) = (false, true);
        for (var place = value.Low; place <= value.High; place++)
        {
            some |= meets[place];
            all &= meets[place];
        }

        return all ? Truth.Met : some ? Truth.Unknown : Truth.Unmet;
    };

    private static Func<Interval, DateOnly, Truth> OfCode(long[] places) => (value, _) =>
        places.Length == 0 ? Truth.Unmet : Known(value, Array.IndexOf(places, value.Low) >= 0);

    private static Func<Interval, DateOnly, Truth> OfNone(bool expected) => (value, _) =>
        (value.Low == Interval.None) == (value.High == Interval.None)
            ? value.Low == Interval.None == expected ? Truth.Met : Truth.Unmet
            : Truth.Unknown;

    private static Truth Range(Interval value, long atLeast, long below) =>
        !value.Meets(atLeast, below) ? Truth.Unmet
        : value.Low != Interval.None && value.Low >= atLeast && value.High < below ? Truth.Met
        : Truth.Unknown;

    private static Truth Known(Interval value, bool holds) => value.Low != value.High ? Truth.Unknown : holds ? Truth.Met : Truth.Unmet;
}
