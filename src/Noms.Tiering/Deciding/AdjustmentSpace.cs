namespace Noms.Tiering.Deciding;

/// <summary>What taking levels through overrides and judgement writes; part of an outcome, and made when first needed.</summary>
internal sealed class AdjustmentSpace(CompiledPolicy policy)
{
    public AdjustedScale[] Scales { get; } = [.. policy.Overrides.Select(o => new AdjustedScale(o))];

    public ClassWalk Walk { get; } = new();
}
