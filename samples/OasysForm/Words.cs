using System.Globalization;

namespace Noms.Tiering.OasysForm;

/// <summary>Words as the pages show them.</summary>
public static class Words
{
    /// <summary>A title at the beginning of a line.</summary>
    public static string Headed(string title) => title.Length == 0 ? title : char.ToUpperInvariant(title[0]) + title[1..];

    /// <summary>An id for an element: a field's name may have marks that an id would rather not.</summary>
    public static string IdOf(string field) => field.Replace(':', '-');

    /// <summary>A date.</summary>
    public static string DateOf(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>What to enter as a number.</summary>
    public static string HintOf(Determinant number) =>
        $"From {number.Minimum} to {number.Maximum}{(number.Unit is null ? "" : " " + number.Unit)}{(number.Resolution is { } step and < 1 ? $", in steps of {step}" : "")}.";

    /// <summary>Things one after another, the last after <c>or</c>.</summary>
    public static string Or(IEnumerable<string> things) => things.ToList() switch
    {
        [] => "",
        [var one] => one,
        [.. var before, var last] => $"{string.Join(", ", before)} or {last}",
    };

    /// <summary>An answer as it was given, or what the policy takes in its place.</summary>
    public static string AnswerOf(Determinant determinant, TieringDecision decision) => decision.Case.FactOf(determinant) is { } fact ? ValueOf(determinant, fact.Value)
        : decision.Policy.Reads.First(r => r.Determinant == determinant).StandIn is { } standIn ? $"Not answered, taken as: {ValueOf(determinant, standIn)}"
        : "Not answered";

    private static string ValueOf(Determinant determinant, FactValue value) => value.Kind switch
    {
        FactValueKind.List => value.AsList().Elements.Length is var count && count == 0 ? "none" : count.ToString(CultureInfo.InvariantCulture),
        FactValueKind.Number when determinant.Unit is { } unit => $"{value} {unit}",
        FactValueKind.Choice => determinant.Values.First(v => v.Id == value.ToString()).Title,
        FactValueKind.Date => DateOf(value.AsDate()),
        FactValueKind.Flag => value.AsFlag() ? "yes" : "no",
        _ => value.ToString() ?? "",
    };
}
