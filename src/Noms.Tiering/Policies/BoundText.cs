using System.Collections.Immutable;

namespace Noms.Tiering.Policies;

/// <summary>
/// What a test asks of its determinant, in words, such as <c>at least 50%</c>. A value that comes from an assumed parameter never
/// stands without the word <c>assumed</c>.
/// </summary>
internal static class BoundText
{
    /// <summary>What is asked; of <c>some</c>, what its elements are asked for is not in it.</summary>
    /// <param name="test">The test.</param>
    /// <param name="asOf">The day from which dates are counted, or <see langword="null"/> to leave them counted from it.</param>
    public static string Of(TestCondition test, DateOnly? asOf) => test switch
    {
        NumberTest number => Range(number.AtLeast, number.Below, number.Determinant.Unit),
        FlagTest flag => ValueText.Flag(flag.Expected),
        ChoiceTest choice => Choice(choice),
        CodeTest code => OneOf([.. code.Codes], code.Parameter),
        DateTest date => Days(date, asOf),
        NoneTest none => none.Expected ? "none" : "not none",
        RecordedTest recorded => recorded.Expected ? "recorded" : "not recorded",
        SomeTest => "some",
        _ => throw new InvalidOperationException($"A test of `{test.Determinant.Id}` is of no known kind."),
    };

    /// <summary>What a test asks when it is negated.</summary>
    public static string Negated(string bound) => bound.StartsWith("not ", StringComparison.Ordinal) ? bound[4..] : "not " + bound;

    /// <summary>A range of numbers, such as <c>at least 3 and below 7</c>; <c>any</c> without bounds.</summary>
    public static string Range(Bound? atLeast, Bound? below, string? unit) => (atLeast, below) switch
    {
        ({ } from, { } to) => $"at least {Number(from, unit)} and below {Number(to, unit)}",
        ({ } from, null) => $"at least {Number(from, unit)}",
        (null, { } to) => $"below {Number(to, unit)}",
        _ => "any",
    };

    /// <summary>A number of the policy with its unit, and that it is assumed or set by an overlay where it is.</summary>
    public static string Number(Bound bound, string? unit) => ValueText.Number(bound.Value, unit) + Standing(bound.Parameter);

    /// <summary>Texts joined as a sentence joins them, such as <c>a, b or c</c>.</summary>
    public static string Join(IReadOnlyList<string> texts, string last) => texts.Count switch
    {
        0 => "",
        1 => texts[0],
        _ => string.Join(", ", texts.Take(texts.Count - 1)) + $" {last} " + texts[^1],
    };

    private static string Standing(PolicyParameter? parameter) =>
        parameter is { Provenance: Provenance.Assumed } ? " (assumed)"
            : parameter?.NationalValueText is null ? ""
            : $" (set by {parameter.Layer})";

    private static string Choice(ChoiceTest test)
    {
        if (test.AtLeast is not null || test.Below is not null)
        {
            var from = test.AtLeast is { } atLeast ? "at least " + ValueText.ChoiceTitle(test.Determinant, atLeast) : "";
            var to = test.Below is { } below ? "below " + ValueText.ChoiceTitle(test.Determinant, below) : "";
            return from + (from.Length > 0 && to.Length > 0 ? " and " : "") + to + Standing(test.Parameter);
        }

        var others = test.Determinant.Values.Where(v => !test.Values.Contains(v.Id)).ToList();
        return others.Count == 1 && test.Values.Length > 1 && test.Parameter is null
            ? "not " + others[0].Title
            : OneOf([.. test.Values.Select(v => ValueText.ChoiceTitle(test.Determinant, v))], test.Parameter);
    }

    private static string OneOf(ImmutableArray<string> texts, PolicyParameter? parameter) =>
        (texts.IsEmpty ? "one of a list that is empty" : Join(texts, "or")) + Standing(parameter);

    private static string Days(DateTest test, DateOnly? asOf)
    {
        var from = test.OnOrAfter is { } onOrAfter ? "on or after " + Day(onOrAfter, asOf) : "";
        var to = test.Before is { } before ? "before " + Day(before, asOf) : "";
        return from + (from.Length > 0 && to.Length > 0 ? " and " : "") + to;
    }

    private static string Day(DateOffset offset, DateOnly? asOf) =>
        asOf is { } day ? $"{ValueText.Date(offset.From(day))} ({offset})" : offset.ToString();
}
