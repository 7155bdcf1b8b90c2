using System.Globalization;
using System.Text;
using System.Text.Json;
using Noms.Tiering.Cases;

namespace Noms.Tiering.Policies.Reading;

/// <summary>Reads the simple values of a policy file; what is faulty is noted and read as <see langword="null"/>.</summary>
internal static class Scalars
{
    private const int LongestId = 64;
    private const int LongestText = 2_000;

    /// <summary>What a value is, as a message says it.</summary>
    public static string Name(JsonValue value) => Name(value.Kind);

    public static string? Text(JsonValue value, FaultList faults)
    {
        if (!Is(value, JsonValueKind.String, null, faults))
        {
            return null;
        }

        if (value.Text.Length <= LongestText && !string.IsNullOrWhiteSpace(value.Text))
        {
            return value.Text;
        }

        faults.Add(
            FaultCodes.BadText,
            value,
            value.Text.Length > LongestText
                ? $"the text has {value.Text.Length} characters and may have {LongestText}"
                : "the text is empty; write it or leave the property out");
        return null;
    }

    /// <summary>A code that a case could state.</summary>
    public static string? Code(JsonValue value, FaultList faults)
    {
        if (!Is(value, JsonValueKind.String, "a code", faults))
        {
            return null;
        }

        if (ShortText.IsFit(value.Text, ShortText.LongestCode))
        {
            return value.Text;
        }

        faults.Add(FaultCodes.BadText, value, $"a code has from 1 to {ShortText.LongestCode} characters, is not blank and has no control characters");
        return null;
    }

    public static string? Id(JsonValue value, FaultList faults)
    {
        if (!Is(value, JsonValueKind.String, "an id", faults))
        {
            return null;
        }

        if (IsId(value.Text))
        {
            return value.Text;
        }

        faults.Add(
            FaultCodes.BadText,
            value,
            $"`{JsonFault.Short(value.Text)}` is not an id: letters, digits, `-`, `_` and `.`, first a letter or a digit, at most {LongestId} characters");
        return null;
    }

    public static decimal? Number(JsonValue value, FaultList faults)
    {
        if (!Is(value, JsonValueKind.Number, null, faults))
        {
            return null;
        }

        if (TryNumber(value.Text, out var number))
        {
            return number;
        }

        faults.Add(FaultCodes.BadNumber, value, "a number has at most six decimal places and is at most 1,000,000,000 in size");
        return null;
    }

    /// <summary>A whole number within limits.</summary>
    public static int? Whole(JsonValue value, int size, FaultList faults)
    {
        if (value.Kind != JsonValueKind.Number)
        {
            WrongType(value, null, "a whole number", faults);
            return null;
        }

        if (TryNumber(value.Text, out var number) && number == decimal.Truncate(number) && Math.Abs(number) <= size)
        {
            return (int)number;
        }

        faults.Add(FaultCodes.BadNumber, value, $"this is a whole number, from -{size} to {size}");
        return null;
    }

    public static bool? Flag(JsonValue value, FaultList faults)
    {
        if (value.Kind is JsonValueKind.True or JsonValueKind.False)
        {
            return value.Kind == JsonValueKind.True;
        }

        WrongType(value, null, Name(JsonValueKind.True), faults);
        return null;
    }

    public static DateOnly? Date(JsonValue value, FaultList faults)
    {
        if (!Is(value, JsonValueKind.String, "a date", faults))
        {
            return null;
        }

        if (CalendarDate.TryRead(Encoding.UTF8.GetBytes(value.Text), out var date))
        {
            return date;
        }

        faults.Add(FaultCodes.BadDate, value, $"`{JsonFault.Short(value.Text)}` is not a date; write year-month-day, such as `2005-01-08`");
        return null;
    }

    public static string? Word(JsonValue value, FaultList faults, params string[] words)
    {
        if (!Is(value, JsonValueKind.String, null, faults))
        {
            return null;
        }

        if (words.Contains(value.Text))
        {
            return value.Text;
        }

        faults.Add(
            FaultCodes.UnknownWord,
            value,
            $"`{JsonFault.Short(value.Text)}` is none of {string.Join(", ", words.Select(word => $"`{word}`"))}{faults.Hint(value.Text, words)}");
        return null;
    }

    public static IReadOnlyList<JsonValue> List(JsonValue value, FaultList faults) =>
        Is(value, JsonValueKind.Array, null, faults) ? value.Items : [];

    public static IReadOnlyList<JsonValue> Some(JsonValue value, FaultList faults)
    {
        if (value.Kind == JsonValueKind.Array && value.Items.Count == 0)
        {
            faults.Add(FaultCodes.Empty, value, "the list is empty; at least one is needed");
        }

        return List(value, faults);
    }

    /// <summary>Whether the value is of a kind; a fault where it is not.</summary>
    /// <param name="value">The value.</param>
    /// <param name="kind">The kind that is wanted.</param>
    /// <param name="what">What it is, as a message says it: <c>an id</c>; <see langword="null"/> to say what it is the value of.</param>
    /// <param name="faults">Where faults are noted.</param>
    public static bool Is(JsonValue value, JsonValueKind kind, string? what, FaultList faults)
    {
        if (value.Kind == kind)
        {
            return true;
        }

        WrongType(value, what, Name(kind), faults);
        return false;
    }

    /// <summary>The one wording of a wrong type.</summary>
    public static void WrongType(JsonValue value, string? what, string wanted, FaultList faults) =>
        faults.Add(FaultCodes.WrongType, value, $"{what ?? Place(value)} must be {wanted}; this is {Name(value)}");

    /// <summary>A number that <see cref="FactValue"/> can hold.</summary>
    public static bool TryNumber(string text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number)
        && FactValue.TryNumber(number, out _)
        && !IsRounded(text, number);

    /// <summary>Whether the value is a well-formed id, without a fault.</summary>
    public static bool IsId(JsonValue value) => value.Kind == JsonValueKind.String && IsId(value.Text);

    private static string Name(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };

    private static string Place(JsonValue value) => value.Parent switch
    {
        null => "this",
        { Kind: JsonValueKind.Object } => $"`{JsonFault.Short(value.Name)}`",
        var list => $"each of {Place(list)}",
    };

    private static bool IsId(string text)
    {
        if (text.Length is 0 or > LongestId || !char.IsAsciiLetterOrDigit(text[0]))
        {
            return false;
        }

        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_' or '.'))
            {
                return false;
            }
        }

        return true;
    }

    // A decimal drops what lies beyond its 28 digits, so that 1e-40 would silently become 0.
    private static bool IsRounded(string text, decimal number)
    {
        var mantissa = text.AsSpan();
        var exponentAt = mantissa.IndexOfAny('e', 'E');
        if (exponentAt >= 0)
        {
            mantissa = mantissa[..exponentAt];
        }

        return (number == 0 && HasSignificantDigit(mantissa)) || mantissa.Trim('0').Length > 28;
    }

    private static bool HasSignificantDigit(ReadOnlySpan<char> mantissa)
    {
        foreach (var c in mantissa)
        {
            if (c is >= '1' and <= '9')
            {
                return true;
            }
        }

        return false;
    }
}
