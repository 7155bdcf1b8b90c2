namespace Noms.Tiering.Deciding;

/// <summary>A set of numbers from 0 to 127.</summary>
/// <param name="low">Those below 64, as bits.</param>
/// <param name="high">The others.</param>
internal readonly struct ValueSet(ulong low, ulong high)
{
    /// <summary>Those below 64, as bits.</summary>
    public ulong Low => low;

    public bool IsEmpty => (low | high) == 0;

    /// <summary>The set of one number; empty for one that is not among those.</summary>
    public static ValueSet Of(long value) =>
        value is < 0 or > 127 ? default : value < 64 ? new ValueSet(1UL << (int)value, 0) : new ValueSet(0, 1UL << (int)(value - 64));

    public bool Holds(int value) => ((value < 64 ? low : high) & (1UL << (value & 63))) != 0;

    public ValueSet With(ValueSet other) => new(low | other.Low, high | other.High);

    public ValueSet Without(ValueSet other) => new(low & ~other.Low, high & ~other.High);

    private ulong High => high;
}
