using System.Runtime.Intrinsics;

namespace Noms.Tiering.Tracing;

/// <summary>How each rule stands, as a byte: its truth, and above that whether it decides or is one of several of which one does. Bits become bytes sixteen at a time.</summary>
internal static class RuleCodes
{
    public const int Deciding = 4;

    public const int OneOf = 8;

    private static readonly int Together = Vector128<byte>.Count;

    public static Truth TruthOf(byte code) => (Truth)(code & (Deciding - 1));

    /// <summary>Room for the codes of so many rules.</summary>
    public static byte[] Create(int rules) => new byte[(rules + Together - 1) / Together * Together];

    /// <summary>Writes them.</summary>
    /// <param name="met">By rule, whether it is met.</param>
    /// <param name="possibly">By rule, whether it is met or may yet be.</param>
    /// <param name="deciding">By rule, whether it decides.</param>
    /// <param name="oneOf">By rule, whether it is one of several of which one decides.</param>
    /// <param name="codes">Takes them.</param>
    public static void Write(ReadOnlySpan<ulong> met, ReadOnlySpan<ulong> possibly, ReadOnlySpan<ulong> deciding, ReadOnlySpan<ulong> oneOf, Span<byte> codes)
    {
        for (var from = 0; from < codes.Length; from += Together)
        {
            var (word, shift) = (from >> 6, from & 63);
            var code = Spread(met[word] >> shift, (byte)Truth.Met) | Spread(deciding[word] >> shift, Deciding);
            if (possibly[word] != met[word] || oneOf[word] != 0)
            {
                code |= Spread((possibly[word] & ~met[word]) >> shift, (byte)Truth.Unknown) | Spread(oneOf[word] >> shift, OneOf);
            }

            code.CopyTo(codes[from..]);
        }
    }

    /// <summary>A byte for each of the lowest bits: where it is set what is given, otherwise 0.</summary>
    private static Vector128<byte> Spread(ulong bits, byte given)
    {
        var one = Vector128.Create(1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, (byte)128);
        var isLower = Vector128.Create(ulong.MaxValue, 0).AsByte();
        var all = Vector128.ConditionalSelect(isLower, Vector128.Create((byte)bits), Vector128.Create((byte)(bits >> 8)));
        return Vector128.Equals(all & one, one) & Vector128.Create(given);
    }
}
