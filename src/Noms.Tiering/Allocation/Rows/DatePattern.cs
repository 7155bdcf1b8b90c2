namespace Noms.Tiering.Allocation.Rows;

/// <summary>Reads dates of one format of a mapping, where they are written as one would expect; of any others it says nothing.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
internal sealed class DatePattern(string format)
{
    /// <summary>Reads a date; its day number.</summary>
    public bool TryRead(ReadOnlySpan<byte> text, out int day)
    {
        var (year, month, inMonth) = (0, 0, 0);
        day = 0;
        for (var at = 0; at < format.Length;)
        {
            var part = format[at];
            var length = format.AsSpan(at).IndexOfAnyExcept(part);
            length = length < 0 ? format.Length - at : length;
            at += length;
            if (!char.IsAsciiLetter(part))
            {
                if (text.Length < length || text[..length].ContainsAnyExcept((byte)part))
                {
                    return false;
                }

                text = text[length..];
                continue;
            }

            // A day or a month of one letter may have one digit or two.
            var digits = length == 1 && text.Length > 1 && char.IsAsciiDigit((char)text[1]) ? 2 : length;
            if (text.Length < digits || !TryDigits(text[..digits], out var number))
            {
                return false;
            }

            text = text[digits..];
            (year, month, inMonth) = part switch { 'y' => (number, month, inMonth), 'M' => (year, number, inMonth), _ => (year, month, number) };
        }

        if (!text.IsEmpty || year < 1 || month is < 1 or > 12 || inMonth < 1 || inMonth > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        day = new DateOnly(year, month, inMonth).DayNumber;
        return true;
    }

    private static bool TryDigits(ReadOnlySpan<byte> digits, out int number)
    {
        number = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit((char)digit))
            {
                return false;
            }

            number = (number * 10) + (digit - '0');
        }

        return true;
    }
}
