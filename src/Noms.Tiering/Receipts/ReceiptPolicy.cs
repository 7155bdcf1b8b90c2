using System.Collections.Immutable;

namespace Noms.Tiering.Receipts;

/// <summary>A version of a policy, as a receipt names it.</summary>
/// <param name="Id">The policy's id, such as <c>noms-2005</c>.</param>
/// <param name="Version">The version, such as <c>1</c>.</param>
/// <param name="EffectiveFrom">The first day on which it is in force.</param>
/// <param name="EffectiveTo">The last day on which it is in force, inclusive; <see langword="null"/> where it has no end.</param>
/// <param name="Hash">SHA-256 of its canonical form, in lower-case hexadecimal: <see cref="TieringPolicy.Hash"/>.</param>
public sealed record ReceiptPolicy(string Id, string Version, DateOnly EffectiveFrom, DateOnly? EffectiveTo, string Hash)
{
    /// <summary>The files of which it is made, the national one first; empty where it is one file alone.</summary>
    public ImmutableArray<ReceiptLayer> Layers { get; init; } = [];

    /// <summary>The rules that a host decided in code beside it, in their order; empty where there were none.</summary>
    public ImmutableArray<ReceiptHostRule> HostRules { get; init; } = [];

    /// <summary>Whether it is in force on a day.</summary>
    public bool IsInForceOn(DateOnly day) => day >= EffectiveFrom && (EffectiveTo is not { } to || day <= to);

    /// <summary>The id and the version.</summary>
    public override string ToString() => $"{Id} {Version}";

    internal static ReceiptPolicy Of(TieringPolicy policy) =>
        new(policy.Id, policy.Version, policy.EffectiveFrom, policy.EffectiveTo, policy.Hash)
        {
            Layers = policy.Layers.Length == 1 ? [] : [.. policy.Layers.Select(layer => new ReceiptLayer(layer.Id, layer.Version, layer.Hash))],
            HostRules = policy.HasHostRules ? [.. policy.Rules.Where(rule => rule.IsOfHost).Select(ReceiptHostRule.Of)] : [],
        };
}
