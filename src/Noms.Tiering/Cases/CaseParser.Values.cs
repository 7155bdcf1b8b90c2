using System.Text.Json;

namespace Noms.Tiering.Cases;

// Values. One that is faulty is reported and taken as not recorded; the case is then not used.
internal ref partial struct CaseParser
{
    /// <summary>A value, or a list with what is known of it.</summary>
    private FactValue ReadValue(Determinant determinant) =>
        determinant.Kind == DeterminantKind.List && _reader.TokenType == JsonTokenType.StartObject
            ? ReadStatedFact(determinant, InnerListNames).Value
            : ReadBareValue(determinant);

    private FactValue ReadBareValue(Determinant determinant)
    {
        if (_reader.TokenType == JsonTokenType.Null)
        {
            return FactValue.NotRecorded;
        }

        if (determinant.Kind is DeterminantKind.Number or DeterminantKind.Date or DeterminantKind.Code
            && _reader.TokenType == JsonTokenType.String && _reader.ValueTextEquals("none"u8)
            && (determinant.MayBeNone || determinant.Kind != DeterminantKind.Code))
        {
            return determinant.MayBeNone ? FactValue.None : Unfit(CaseFault.CannotBeNone, $"`{determinant.Id}` cannot be none");
        }

        return determinant.Kind switch
        {
            DeterminantKind.Number => ReadNumber(determinant),
            DeterminantKind.Flag => ReadFlag(determinant),
            DeterminantKind.Choice => ReadChoice(determinant),
            DeterminantKind.Date => ReadDate(determinant.Id) is { } date ? FactValue.Date(date) : FactValue.NotRecorded,
            DeterminantKind.Code => ReadText(ShortText.LongestCode, determinant.Id) is { } code ? FactValue.Code(code) : FactValue.NotRecorded,
            _ => ReadList(determinant),
        };
    }

    private FactValue ReadNumber(Determinant determinant)
    {
        if (_reader.TokenType != JsonTokenType.Number)
        {
            return Unfit(CaseFault.WrongType, $"`{determinant.Id}` is a number, without quotes");
        }

        var fault = ExactNumber.Read(_reader.ValueSpan, out var millionths);
        if (fault == ExactNumberFault.TooPrecise)
        {
            return Unfit(CaseFault.TooPrecise, $"`{determinant.Id}` has at most six decimal places");
        }

        var value = FactValue.EncodedNumber(millionths);
        if (fault == ExactNumberFault.TooLarge)
        {
            value = FactValue.Number(FactValue.LargestNumber);
            return Unfit(CaseFault.OutOfRange, FactRules.Unfit(determinant, value) ?? $"`{determinant.Id}` is at most 1,000,000,000 in size");
        }

        return FactRules.Unfit(determinant, value) is { } reason ? Unfit(CaseFault.OutOfRange, reason) : value;
    }

    private FactValue ReadFlag(Determinant determinant) => _reader.TokenType switch
    {
        JsonTokenType.True => FactValue.Flag(true),
        JsonTokenType.False => FactValue.Flag(false),
        _ => Unfit(CaseFault.WrongType, $"`{determinant.Id}` is true or false, without quotes"),
    };

    private FactValue ReadChoice(Determinant determinant)
    {
        if (_reader.TokenType != JsonTokenType.String)
        {
            return Unfit(CaseFault.WrongType, $"`{determinant.Id}` is a text: {OneOfTheValues(determinant)}");
        }

        var index = _reader.ValueIsEscaped
            ? determinant.IndexOf(ShortId(stackalloc char[ShortText.LongestCode]))
            : determinant.IndexOf(_reader.ValueSpan);
        return index >= 0
            ? FactValue.ChoiceAt(determinant, index)
            : Unfit(CaseFault.NoSuchValue, $"`{determinant.Id}` has no such value: it is {OneOfTheValues(determinant)}");
    }

    private static string OneOfTheValues(Determinant determinant) => "one of " + string.Join(", ", determinant.Values.Select(value => $"`{value.Id}`"));

    private DateOnly? ReadDate(string name)
    {
        if (_reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        if (_reader.TokenType == JsonTokenType.String && CalendarDate.TryRead(_reader.ValueSpan, out var date))
        {
            return date;
        }

        Unfit(CaseFault.NoDate, $"`{name}` is a date, written yyyy-MM-dd");
        return null;
    }

    private string? ReadText(int longest, string name)
    {
        if (_reader.TokenType != JsonTokenType.String)
        {
            Unfit(CaseFault.WrongType, $"`{name}` is a text");
            return null;
        }

        if (_reader.ValueSpan.Length <= 6 * longest && _reader.GetString() is { } text && ShortText.IsFit(text, longest))
        {
            return text;
        }

        Unfit(CaseFault.UnfitText, $"`{name}` has from 1 to {longest} characters, is not blank and has no control characters");
        return null;
    }

    private FactValue Unfit(string code, string message)
    {
        Report(code, message, Here);
        Skip();
        return FactValue.NotRecorded;
    }
}
