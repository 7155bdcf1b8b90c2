using System.Collections.Immutable;

namespace Noms.Tiering.Assurance;

/// <summary>What can decide a level on either side: the rules of both, which are one where their ids are, and what decides where no rule does.</summary>
internal sealed class RulePlaces
{
    private readonly ImmutableArray<string> _ids;

    public RulePlaces(ImmutableArray<TieringPolicy> before, ImmutableArray<TieringPolicy> after)
    {
        // The policy after says the order and the titles; what only the one before has comes last.
        var rules = after.Concat(before).SelectMany(policy => policy.Rules).Where(rule => rule.Proposal.Scale is not null).DistinctBy(rule => rule.Id, StringComparer.Ordinal).ToArray();
        _ids = [.. rules.Select(rule => rule.Id)];
        Default = rules.Length;
        Deciders =
        [
            .. rules.Select(rule => new ImpactDecider(ImpactDeciderKind.Rule, rule.Id, rule.Title, Has(before, rule.Id), Has(after, rule.Id))),
            new(ImpactDeciderKind.Default, "default", "no rule: the default of the scale", true, true),
            new(ImpactDeciderKind.OneOfSeveral, "one-of-several", "one of several rules that are unknown", true, true),
            new(ImpactDeciderKind.Override, "override", "an override", true, true),
            new(ImpactDeciderKind.Judgement, "judgement", "a judgement", true, true),
        ];
    }

    public ImmutableArray<ImpactDecider> Deciders { get; }

    public int Default { get; }

    public int OneOfSeveral => Default + 1;

    public int Override => Default + 2;

    public int Judgement => Default + 3;

    /// <summary>How many words of bits hold all of it.</summary>
    public int Words => (Deciders.Length + 63) / 64;

    /// <summary>The places of the rules of a policy; -1 for those that say no level.</summary>
    public int[] PlacesOf(TieringPolicy policy) => [.. policy.Rules.Select(rule => _ids.IndexOf(rule.Id))];

    private static bool Has(ImmutableArray<TieringPolicy> policies, string id) => policies.Any(policy => policy.Rules.Any(rule => rule.Id == id));
}
