namespace Noms.Tiering.Allocation.Rows;

/// <summary>What a row of a caseload comes to, as places in its policy: all that its line says after the day, but for overrides and judgement.</summary>
/// <remarks>Mutable, and for one thread at a time.</remarks>
internal sealed class RowResult(PolicyFacets facets)
{
    /// <summary>Where the modes and outputs are found.</summary>
    public PolicyFacets Facets { get; } = facets;

    public DecisionState State { get; set; }

    /// <summary>The place of the status that stands in place of the levels; -1 where none does.</summary>
    public int Status { get; set; } = -1;

    /// <summary>By scale.</summary>
    public DecidedScale[] Scales { get; } = [.. facets.Policy.Scales.Select(_ => new DecidedScale(facets.Policy))];

    /// <summary>Whether some value of an open determinant would change a level.</summary>
    public bool IsProvisional { get; set; }

    /// <summary>What keeps some level open, as bits of the policy's reads. Of a provisional row alone.</summary>
    public ulong[] KeptOpenBy { get; } = new ulong[(facets.Policy.Reads.Length + 63) / 64];

    /// <summary>The place of the modes in <see cref="PolicyFacets.Modes"/>; -1 where there are none.</summary>
    public int Modes { get; set; } = -1;

    /// <summary>The outputs that some rule says, as bits.</summary>
    public ulong[] Outputs { get; } = new ulong[(facets.Policy.Outputs.Length + 63) / 64];

    /// <summary>The suffixes of the label that are met, as bits.</summary>
    public ulong[] Suffixes { get; } = new ulong[((facets.Policy.Label?.Suffixes.Length ?? 0) + 63) / 64];

    /// <summary>What the level needs and is unavailable.</summary>
    public List<string> Shortfalls { get; } = [];

    /// <summary>How many words <see cref="WriteKey"/> writes.</summary>
    public int KeyLength => 1 + Outputs.Length + Suffixes.Length + Scales.Sum(scale => scale.KeyLength);

    /// <summary>Writes all of it but the shortfalls in words, which are the same where it is the same.</summary>
    public void WriteKey(Span<ulong> words)
    {
        words[0] = (uint)Modes | ((ulong)(ushort)Status << 32) | ((ulong)State << 48);
        Outputs.CopyTo(words[1..]);
        Suffixes.CopyTo(words[(1 + Outputs.Length)..]);
        var place = 1 + Outputs.Length + Suffixes.Length;
        foreach (var scale in Scales)
        {
            scale.WriteKey(words[place..]);
            place += scale.KeyLength;
        }
    }

    /// <summary>The same, which stays as it is when this one is filled again.</summary>
    public RowResult Copy()
    {
        var copy = new RowResult(Facets) { State = State, Status = Status, IsProvisional = IsProvisional, Modes = Modes };
        for (var scale = 0; scale < Scales.Length; scale++)
        {
            copy.Scales[scale].Take(Scales[scale]);
        }

        KeptOpenBy.CopyTo(copy.KeptOpenBy, 0);
        Outputs.CopyTo(copy.Outputs, 0);
        Suffixes.CopyTo(copy.Suffixes, 0);
        copy.Shortfalls.AddRange(Shortfalls);
        return copy;
    }
}
