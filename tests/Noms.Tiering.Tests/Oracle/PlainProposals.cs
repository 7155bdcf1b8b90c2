using Noms.Tiering.Policies;

namespace Noms.Tiering.Tests.Oracle;

/// <summary>The levels that rules propose on one scale, when it is known which do; by place on the scale.</summary>
internal sealed class PlainProposals
{
    private readonly Scale _scale;
    private readonly Dictionary<PolicyRule, int> _proposed;

    public PlainProposals(Scale scale, Dictionary<PolicyRule, int> proposed)
    {
        _scale = scale;
        _proposed = proposed;
        Level = LevelWithout(null);
    }

    /// <summary>The level that they come to.</summary>
    public int Level { get; }

    /// <summary>The highest protected floor; -1 where there is none.</summary>
    public int HighestProtected => _proposed.Where(p => p.Key.Proposal is FloorProposal { IsProtected: true }).Select(p => p.Value).DefaultIfEmpty(-1).Max();

    /// <summary>Whether level rules of the highest authority that proposes one disagree.</summary>
    public bool IsInConflict => LevelRules(null).Select(r => _proposed[r]).Distinct().Count() > 1;

    /// <summary>The rules that decide the level.</summary>
    public HashSet<PolicyRule> Deciding() => [.. _proposed.Keys.Where(IsDeciding)];

    /// <summary>The level if one rule proposed nothing.</summary>
    public int LevelWithout(PolicyRule? left)
    {
        var levels = Floors(left).Select(floor => AfterCaps(floor, left));
        return Applied(left) is { } applied ? levels.Append(applied).Max() : levels.Append(_scale.Default.Index).Max();
    }

    private bool IsDeciding(PolicyRule rule) => rule.Proposal switch
    {
        FloorProposal => Floors(null).Contains(rule) && AfterCaps(rule, null) == Level,
        CapProposal => LevelWithout(rule) > Level,
        _ => Applied(null) is not null && LevelRules(null).Contains(rule),
    };

    /// <summary>The floors that count: beside a level rule that applies, the protected ones alone.</summary>
    private IEnumerable<PolicyRule> Floors(PolicyRule? left)
    {
        var isReplaced = Applied(left) is not null;
        return _proposed.Keys.Where(r => r != left && r.Proposal is FloorProposal floor && (floor.IsProtected || !isReplaced));
    }

    private int AfterCaps(PolicyRule floor, PolicyRule? left) => _proposed.Keys
        .Where(r => r != left && r.Proposal is CapProposal cap && cap.On.Contains(floor.Id))
        .Select(cap => _proposed[cap])
        .Append(_proposed[floor])
        .Min();

    /// <summary>The level of the level rules; none where there are none or they disagree.</summary>
    private int? Applied(PolicyRule? left)
    {
        var levels = LevelRules(left).Select(r => _proposed[r]).Distinct().ToList();
        return levels.Count == 1 ? levels[0] : null;
    }

    private List<PolicyRule> LevelRules(PolicyRule? left)
    {
        var rules = _proposed.Keys.Where(r => r != left && r.Proposal is LevelProposal).ToList();
        return [.. rules.Where(r => Authority(r) == rules.Min(Authority))];
    }

    private static int Authority(PolicyRule rule) => ((LevelProposal)rule.Proposal).Authority;
}
