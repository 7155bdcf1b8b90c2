using Noms.Tiering.Deciding;

namespace Noms.Tiering.Allocation.Rows;

/// <summary>What an outcome comes to on one scale, as places in the policy. It is filled again and again.</summary>
internal sealed class DecidedScale(TieringPolicy policy)
{
    /// <summary>The rules that are met and decide, as bits.</summary>
    public ulong[] Deciding { get; } = new ulong[(policy.Rules.Length + 63) / 64];

    /// <summary>The unknown rules of which one decides, as bits.</summary>
    public ulong[] OneOf { get; } = new ulong[(policy.Rules.Length + 63) / 64];

    /// <summary>What keeps the level open, as bits of the policy's reads; nothing where it is not provisional.</summary>
    public ulong[] KeptOpenBy { get; } = new ulong[(policy.Reads.Length + 63) / 64];

    /// <summary>The place among the policy's reads of what to obtain first; -1 where there is nothing to say.</summary>
    public int ObtainFirst { get; set; }

    /// <summary>What the scale came to, after overrides and judgement.</summary>
    public ScaleOutcome Final { get; set; }

    /// <summary>The place of the level that the rules give.</summary>
    public int Calculated { get; set; }

    /// <summary>Whether some value of an open determinant would change the level.</summary>
    public bool IsProvisional { get; set; }

    /// <summary>The place of the level that the case had before; -1 where none is known.</summary>
    public int Previous { get; set; }

    /// <summary>How the level compares with the one before.</summary>
    public LevelChange Change { get; set; }

    /// <summary>How many words <see cref="WriteKey"/> writes.</summary>
    public int KeyLength => 2 + Deciding.Length + OneOf.Length + KeptOpenBy.Length;

    /// <summary>Writes all of it but the level before in words, which are the same where it is the same.</summary>
    public void WriteKey(Span<ulong> words)
    {
        words[0] = Final.Possible;
        words[1] = (ulong)(uint)ObtainFirst | ((ulong)Final.Level << 32) | ((ulong)Calculated << 40) | ((ulong)Change << 48)
            | (Final.IsAtMost ? 1UL << 56 : 0) | (Final.IsInConflict ? 1UL << 57 : 0) | (IsProvisional ? 1UL << 58 : 0);
        words = Write(Deciding, words[2..]);
        words = Write(OneOf, words);
        Write(KeptOpenBy, words);
    }

    /// <summary>Becomes the same as another.</summary>
    public void Take(DecidedScale other)
    {
        other.Deciding.CopyTo(Deciding, 0);
        other.OneOf.CopyTo(OneOf, 0);
        other.KeptOpenBy.CopyTo(KeptOpenBy, 0);
        (ObtainFirst, Final, Calculated) = (other.ObtainFirst, other.Final, other.Calculated);
        (IsProvisional, Previous, Change) = (other.IsProvisional, other.Previous, other.Change);
    }

    private static Span<ulong> Write(ulong[] bits, Span<ulong> words)
    {
        bits.CopyTo(words);
        return words[bits.Length..];
    }
}
