using Noms.Tiering.Deciding;

namespace Noms.Tiering.Allocation.Rows;

/// <summary>What an outcome comes to on one scale, as places in the policy. It is filled again and again.</summary>
internal sealed class DecidedScale(TieringPolicy policy)
{
    /// <summary>The rules that are met and decide, as bits.</summary>
    public ulong[] Deciding { get; } = new ulong[(policy.Rules.Length + 63) / 64];

    /// <summary>The unknown rules of which one decides, as bits.</summary>
    public ulong[] OneOf { get; } = new ulong[(policy.Rules.Length + 63) / 64];

    /// <summary>What keeps the level open, as bits of the policy's reads.</summary>
    public ulong[] KeptOpenBy { get; } = new ulong[(policy.Reads.Length + 63) / 64];

    /// <summary>The place among the policy's reads of what to obtain first; -1 where there is nothing to say. Of a provisional level alone, as is what keeps it open.</summary>
    public int ObtainFirst { get; set; }

    /// <summary>What the scale came to, after overrides and judgement.</summary>
    public ScaleOutcome Final { get; set; }

    /// <summary>Whether some value of an open determinant would change the level.</summary>
    public bool IsProvisional { get; set; }

    /// <summary>The place of the level that the case had before; -1 where none is known.</summary>
    public int Previous { get; set; }

    /// <summary>How the level compares with the one before.</summary>
    public LevelChange Change { get; set; }
}
