using Noms.Tiering.Policies;

namespace Noms.Tiering.Deciding;

/// <summary>The overrides of a policy that bear on one scale, and how far judgement may depart there.</summary>
/// <remarks>Immutable.</remarks>
internal sealed class OverridesOfScale
{
    public OverridesOfScale(TieringPolicy policy, Scale scale, int firstBit)
    {
        Scale = scale;
        Overrides = policy.Overrides.IsEmpty ? [] : [.. policy.Overrides.Where(o => o.Scale == scale)];
        Bits = Each.Of<PolicyOverride, int>(Overrides, o => firstBit + o.Index);
        Limits = policy.Judgement.FirstOrDefault(j => j.Scale == scale);
    }

    public Scale Scale { get; }

    public PolicyOverride[] Overrides { get; }

    /// <summary>By override, the bit of its condition in the last plane.</summary>
    public int[] Bits { get; }

    public JudgementLimits? Limits { get; }

    /// <summary>Which of them have their conditions met, as bits.</summary>
    public ulong MetOf(ReadOnlySpan<ulong> met)
    {
        ulong found = 0;
        for (var place = 0; place < Bits.Length; place++)
        {
            found |= ScaleCombination.IsSet(met, Bits[place]) ? 1UL << place : 0;
        }

        return found;
    }
}
