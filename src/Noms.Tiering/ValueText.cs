using System.Globalization;

namespace Noms.Tiering;

/// <summary>Values of determinants as a person reads them: with their unit, a choice by its title, a date in full.</summary>
internal static class ValueText
{
    /// <summary>No count or score of a case comes near to it, so as an upper end it says nothing.</summary>
    private const decimal AsGoodAsEndless = 1_000_000m;

    public static string Of(Determinant determinant, FactValue value) => value.Kind switch
    {
        FactValueKind.Number => Number(value.AsNumber(), determinant.Unit),
        FactValueKind.Flag => Flag(value.AsFlag()),
        FactValueKind.Choice => ChoiceTitle(determinant, value.AsText()),
        FactValueKind.Date => Date(value.AsDate()),
        FactValueKind.List => List(value.AsList()),
        _ => value.ToString(),
    };

    /// <summary>What lies between two values of a determinant, or the one value where they are the same.</summary>
    public static string Of(Determinant determinant, FactValue lowest, FactValue highest)
    {
        if (lowest == highest)
        {
            return Of(determinant, lowest);
        }

        if (lowest.Kind == FactValueKind.Flag)
        {
            return "yes or no";
        }

        var hasNoEnd = highest == FactValue.Date(DateOnly.MaxValue)
            || (highest.Kind == FactValueKind.Number && highest.AsNumber() >= AsGoodAsEndless);
        if (lowest.Kind == FactValueKind.None)
        {
            return hasNoEnd ? "none or any" : $"none, or up to {Of(determinant, highest)}";
        }

        if (lowest == FactValue.Date(DateOnly.MinValue))
        {
            return hasNoEnd ? "any date" : $"{Of(determinant, highest)} or before";
        }

        return hasNoEnd
            ? $"{Of(determinant, lowest)} or {(lowest.Kind == FactValueKind.Date ? "after" : "more")}"
            : $"{Of(determinant, lowest)} to {Of(determinant, highest)}";
    }

    public static string Number(decimal value, string? unit) =>
        UnitText.After(FactValue.NumberText(value), unit);

    public static string Flag(bool value) => value ? "yes" : "no";

    public static string Date(DateOnly value) =>
        string.Create(CultureInfo.InvariantCulture, $"{value.Day} {CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[value.Month - 1]} {value.Year:D4}");

    public static string ChoiceTitle(Determinant determinant, string valueId)
    {
        var index = determinant.IndexOf(valueId);
        return index < 0 ? valueId : determinant.Values[index].Title;
    }

    private static string List(FactList list) => (list.Elements.Length, list.IsComplete) switch
    {
        (0, true) => "none",
        (0, false) => "none listed, but there may be some",
        (var count, true) => $"{count} listed",
        var (count, _) => $"{count} listed, but there may be more",
    };
}
