using Noms.Tiering.Policies;

namespace Noms.Tiering.Explaining;

/// <summary>A range of values in words.</summary>
internal static class RangeText
{
    public static string Of(ValueRange range)
    {
        var texts = new List<string>();
        if (Stretch(range) is { } stretch)
        {
            texts.Add(stretch);
        }

        texts.AddRange(Singles(range));
        if (range.IncludesOthers)
        {
            texts.Add(range.Named.IsEmpty ? "any code" : $"any code other than {BoundText.Join(range.Named, "and")}");
        }

        if (range.IncludesNone)
        {
            texts.Add("none");
        }

        return BoundText.Join(texts, "or");
    }

    private static string? Stretch(ValueRange range)
    {
        var unit = range.Determinant.Unit;
        return (range.AtLeast, range.Below, range.OnOrAfter, range.Before) switch
        {
            ({ } from, { } to, _, _) => $"at least {ValueText.Number(from, unit)} and below {ValueText.Number(to, unit)}",
            ({ } from, null, _, _) => $"at least {ValueText.Number(from, unit)}",
            (null, { } to, _, _) => $"below {ValueText.Number(to, unit)}",
            (_, _, { } from, { } to) => $"on or after {ValueText.Date(from)} and before {ValueText.Date(to)}",
            (_, _, { } from, null) => $"on or after {ValueText.Date(from)}",
            (_, _, null, { } to) => $"before {ValueText.Date(to)}",
            _ => range.IncludesAny ? range.Determinant.Kind == DeterminantKind.Date ? "any date" : "any number" : null,
        };
    }

    private static IEnumerable<string> Singles(ValueRange range)
    {
        var determinant = range.Determinant;
        var values = range.Values;
        if (determinant is not { Kind: DeterminantKind.Choice, IsOrdered: true } || values.Length < 3)
        {
            return values.Select(v => ValueText.Of(determinant, v));
        }

        // Three neighbours or more read better by their ends.
        var first = determinant.IndexOf(values[0].AsText());
        var past = determinant.IndexOf(values[^1].AsText()) + 1;
        if (past - first != values.Length)
        {
            return values.Select(v => ValueText.Of(determinant, v));
        }

        var from = first > 0 ? "at least " + determinant.Values[first].Title : "";
        var to = past < determinant.Values.Length ? "below " + determinant.Values[past].Title : "";
        return [from.Length + to.Length == 0 ? "any value" : from + (from.Length > 0 && to.Length > 0 ? " and " : "") + to];
    }
}
