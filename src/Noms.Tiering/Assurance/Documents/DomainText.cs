using Noms.Tiering.Policies;

namespace Noms.Tiering.Assurance;

/// <summary>What values a determinant may have, in words.</summary>
internal static class DomainText
{
    /// <summary>Such as <c>0% to 100%, in steps of 1%</c> or <c>low, medium, high or very high</c>.</summary>
    public static string Of(Determinant determinant) => Values(determinant) + (determinant.MayBeNone ? ", or none" : "");

    /// <summary>Which way it grows worse, such as <c>; more is worse</c>; nothing where the policy does not say.</summary>
    public static string Worse(DeterminantUse use)
    {
        if (use.Worse == WorseDirection.NotStated)
        {
            return "";
        }

        var isUpward = use.Worse == WorseDirection.Upward;
        return "; " + use.Determinant.Kind switch
        {
            DeterminantKind.Flag => isUpward ? "yes is worse" : "no is worse",
            DeterminantKind.Date => isUpward ? "later is worse" : "earlier is worse",
            _ => isUpward ? "more is worse" : "less is worse",
        };
    }

    private static string Values(Determinant determinant) => determinant.Kind switch
    {
        DeterminantKind.Number => $"{Number(determinant, determinant.Minimum)} to {Number(determinant, determinant.Maximum)}, in steps of {Number(determinant, determinant.Resolution)}",
        DeterminantKind.Flag => "yes or no",
        DeterminantKind.Choice => BoundText.Join([.. determinant.Values.Select(v => v.Title)], "or"),
        DeterminantKind.Date => "a date",
        DeterminantKind.Code => "a code",
        _ => $"a list; of each entry: {string.Join(", ", determinant.Fields.Select(Field))}",
    };

    private static string Field(Determinant field) => field.Kind == DeterminantKind.List
        ? $"{field.Title} (a list: {string.Join(", ", field.Fields.Select(f => f.Title))})"
        : field.Title;

    private static string Number(Determinant determinant, decimal? value) => ValueText.Number(value!.Value, determinant.Unit);
}
