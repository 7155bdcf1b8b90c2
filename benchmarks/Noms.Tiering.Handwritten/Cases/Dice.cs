namespace Noms.Tiering.Handwritten.Cases;

/// <summary>SplitMix64: the same seed gives the same throws on every machine and in every version of the runtime.</summary>
/// <param name="seed">Where the throws begin.</param>
/// <remarks>Mutable, and for one thread at a time.</remarks>
public sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>At least 0 and below 1.</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>True in this share of throws, from 0 to 1.</summary>
    public bool Chance(double share) => Unit() < share;

    /// <summary>A whole number, both ends possible.</summary>
    public int Between(int least, int most) => least + (int)(Unit() * (most - least + 1));

    /// <summary>About normal, mean 0 and deviation 1: twelve throws less their mean.</summary>
    public double Bell()
    {
        var sum = -6.0;
        for (var thrown = 0; thrown < 12; thrown++)
        {
            sum += Unit();
        }

        return sum;
    }

    /// <summary>The place of one of some weights, which need not add up to anything.</summary>
    public int Pick(params ReadOnlySpan<double> weights)
    {
        var whole = 0.0;
        foreach (var weight in weights)
        {
            whole += weight;
        }

        var left = Unit() * whole;
        for (var place = 0; place < weights.Length; place++)
        {
            left -= weights[place];
            if (left < 0)
            {
                return place;
            }
        }

        return weights.Length - 1;
    }

    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15UL;
        var mixed = _state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
        return mixed ^ (mixed >> 31);
    }
}
