namespace Noms.Tiering.Cases;

/// <summary>Reads a date as files write it, and no other way.</summary>
internal static class CalendarDate
{
    /// <summary>Reads yyyy-MM-dd, a day that the calendar has.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out DateOnly date)
    {
        date = default;
        if (text.Length != 10 || text[4] != '-' || text[7] != '-'
            || !TryDigits(text[..4], out var year) || !TryDigits(text[5..7], out var month) || !TryDigits(text[8..], out var day)
            || year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        date = new DateOnly(year, month, day);
        return true;
    }

    private static bool TryDigits(ReadOnlySpan<byte> text, out int number)
    {
        number = 0;
        foreach (var symbol in text)
        {
            if (symbol is < (byte)'0' or > (byte)'9')
            {
                return false;
            }

            number = (number * 10) + (symbol - '0');
        }

        return true;
    }
}
