namespace Noms.Tiering;

/// <summary>What values a determinant may take. One place, for code, JSON and CSV alike.</summary>
internal static class FactRules
{
    /// <summary>Why a value does not fit, without the value itself; <see langword="null"/> when it fits.</summary>
    public static string? Unfit(Determinant determinant, FactValue value) => value.Kind switch
    {
        FactValueKind.NotRecorded => null,
        FactValueKind.None => determinant.MayBeNone ? null : $"`{determinant.Id}` cannot be none",
        _ => KindOf(value) == determinant.Kind ? OutOfRange(determinant, value) : $"`{determinant.Id}` is a {Name(determinant.Kind)}",
    };

    public static void ThrowIfUnfit(Determinant determinant, FactValue value, string parameter)
    {
        if (Unfit(determinant, value) is { } reason)
        {
            throw new ArgumentException(reason + ".", parameter);
        }
    }

    /// <summary>The kind as a sentence names it.</summary>
    public static string Name(DeterminantKind kind) => kind switch
    {
        DeterminantKind.Number => "number",
        DeterminantKind.Flag => "flag, true or false",
        DeterminantKind.Choice => "choice",
        DeterminantKind.Date => "date",
        DeterminantKind.Code => "code",
        _ => "list",
    };

    private static DeterminantKind KindOf(FactValue value) => value.Kind switch
    {
        FactValueKind.Number => DeterminantKind.Number,
        FactValueKind.Flag => DeterminantKind.Flag,
        FactValueKind.Choice => DeterminantKind.Choice,
        FactValueKind.Date => DeterminantKind.Date,
        FactValueKind.Code => DeterminantKind.Code,
        _ => DeterminantKind.List,
    };

    private static string? OutOfRange(Determinant determinant, FactValue value)
    {
        if (determinant.Kind == DeterminantKind.Choice)
        {
            return determinant.IndexOf(value.AsText()) == value.Encoded ? null : $"`{determinant.Id}` has no such value";
        }

        if (determinant.Kind == DeterminantKind.List)
        {
            return value.AsList().Elements.All(element => Belongs(determinant, element))
                ? null
                : $"an element does not fit the fields of `{determinant.Id}`";
        }

        if (determinant.Kind == DeterminantKind.Code)
        {
            // Files write a code that is none as this word, so it cannot be a code beside it.
            return determinant.MayBeNone && value.AsText() == "none" ? $"`{determinant.Id}` says none as FactValue.None" : null;
        }

        if (determinant.Kind != DeterminantKind.Number)
        {
            return null;
        }

        return value.Encoded < determinant.LeastEncoded || value.Encoded > determinant.MostEncoded
            ? $"`{determinant.Id}` is from {Text(determinant.Minimum)} to {Text(determinant.Maximum)}"
            : null;
    }

    private static bool Belongs(Determinant list, FactElement element)
    {
        if (element.Values.Length != list.Fields.Length)
        {
            return false;
        }

        for (var index = 0; index < element.Values.Length; index++)
        {
            if (Unfit(list.Fields[index], element.Values[index]) is not null)
            {
                return false;
            }
        }

        return true;
    }

    private static string Text(decimal? bound) => bound is { } value ? FactValue.NumberText(value) : "any";
}
