namespace Noms.Tiering;

/// <summary>Reads a JSON number exactly: nothing is rounded away, however it is written.</summary>
internal static class ExactNumber
{
    /// <summary>More significant digits than this cannot be a number of six decimal places below ten thousand million.</summary>
    private const int MostDigits = 18;

    private const long LargestEncoded = (long)FactValue.LargestNumber * FactValue.NumberScale;

    /// <summary>Reads a number.</summary>
    /// <param name="json">A number that the JSON grammar has accepted.</param>
    /// <param name="millionths">The number in millionths.</param>
    public static ExactNumberFault Read(ReadOnlySpan<byte> json, out long millionths)
    {
        millionths = 0;
        var isNegative = json[0] == '-';
        var position = isNegative ? 1 : 0;
        long mantissa = 0;
        var digits = 0;
        long zerosAfter = 0;
        long scale = 0;
        var inFraction = false;
        for (; position < json.Length && json[position] is not ((byte)'e' or (byte)'E'); position++)
        {
            if (json[position] == '.')
            {
                inFraction = true;
                continue;
            }

            scale -= inFraction ? 1 : 0;
            var digit = json[position] - '0';
            if (digit == 0)
            {
                zerosAfter += digits == 0 ? 0 : 1;
                continue;
            }

            // Zeros count as digits only once another digit follows them.
            var wider = digits + zerosAfter + 1;
            if (wider <= MostDigits)
            {
                mantissa = (mantissa * PowerOfTen(zerosAfter + 1)) + digit;
            }

            digits = (int)Math.Min(wider, int.MaxValue);
            zerosAfter = 0;
        }

        if (digits == 0)
        {
            return ExactNumberFault.None;
        }

        var power = scale + zerosAfter + Exponent(json, position) + 6;
        if (digits + power > 16)
        {
            return ExactNumberFault.TooLarge;
        }

        if (power < 0 || digits > MostDigits)
        {
            return ExactNumberFault.TooPrecise;
        }

        var size = mantissa * PowerOfTen(power);
        if (size > LargestEncoded)
        {
            return ExactNumberFault.TooLarge;
        }

        millionths = isNegative ? -size : size;
        return ExactNumberFault.None;
    }

    private static long Exponent(ReadOnlySpan<byte> json, int position)
    {
        // Far beyond the longest file, near enough not to overflow.
        const long Farthest = 1L << 40;
        if (position >= json.Length)
        {
            return 0;
        }

        var isNegative = json[position + 1] == '-';
        var exponent = 0L;
        foreach (var symbol in json[(position + 1)..])
        {
            if (symbol is >= (byte)'0' and <= (byte)'9')
            {
                exponent = Math.Min((exponent * 10) + (symbol - '0'), Farthest);
            }
        }

        return isNegative ? -exponent : exponent;
    }

    private static long PowerOfTen(long power)
    {
        var result = 1L;
        for (; power > 0; power--)
        {
            result *= 10;
        }

        return result;
    }
}
