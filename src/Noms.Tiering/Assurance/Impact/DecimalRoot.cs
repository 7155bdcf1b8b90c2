namespace Noms.Tiering.Assurance;

/// <summary>Square roots of decimals: the same digits on every machine, which those of binary fractions need not have.</summary>
internal static class DecimalRoot
{
    /// <summary>The square root to some 25 significant digits, by Newton's method.</summary>
    /// <param name="value">At least 0.</param>
    public static decimal Of(decimal value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        if (value == 0)
        {
            return 0;
        }

        // From above, each step comes nearer until rounding alone is left.
        var root = value < 1 ? 1 : value;
        while (true)
        {
            var next = (root + (value / root)) / 2;
            if (next >= root)
            {
                return root;
            }

            root = next;
        }
    }
}
