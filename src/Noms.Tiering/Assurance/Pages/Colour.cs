namespace Noms.Tiering.Assurance;

/// <summary>A colour of a picture.</summary>
/// <param name="Red">From 0 to 255.</param>
/// <param name="Green">From 0 to 255.</param>
/// <param name="Blue">From 0 to 255.</param>
internal readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    public static Colour Black { get; } = new(0x0b, 0x0c, 0x0c);

    public static Colour White { get; } = new(0xff, 0xff, 0xff);

    public static Colour Grey { get; } = new(0x50, 0x5a, 0x5f);

    /// <summary>What no cell holds: nothing to show.</summary>
    public static Colour Pale { get; } = new(0xe5, 0xe6, 0xe7);

    /// <summary>Black or white, whichever reads better upon it.</summary>
    public Colour Ink
    {
        get
        {
            // The square of a channel stands near enough to its light for telling black from white; 0.18 of full light is where both read alike.
            var light = (2126L * Red * Red) + (7152L * Green * Green) + (722L * Blue * Blue);
            return light > 10_000L * 255 * 255 * 18 / 100 ? Black : White;
        }
    }

    /// <summary>The colour so many parts of a whole on the way to another.</summary>
    public Colour Towards(Colour other, int part, int whole) =>
        new(Between(Red, other.Red, part, whole), Between(Green, other.Green, part, whole), Between(Blue, other.Blue, part, whole));

    /// <summary>As CSS writes it, such as <c>#0b0c0c</c>.</summary>
    public override string ToString() => $"#{Red:x2}{Green:x2}{Blue:x2}";

    private static byte Between(byte from, byte to, int part, int whole) => (byte)(from + ((to - from) * part / whole));
}
