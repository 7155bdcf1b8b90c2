using Noms.Tiering.Policies;

namespace Noms.Tiering.Deciding;

/// <summary>How the proposals of rules combine to a level on one scale.</summary>
internal sealed partial class ScaleCombination
{
    private const int Nothing = -1;

    private readonly ulong[][] _fixedFloors;
    private readonly ulong[] _needsCare;

    public ScaleCombination(TieringPolicy policy, Scale scale, VariableRegister variables)
        : this(scale, [.. policy.Rules.Where(r => r.Proposal.Scale == scale)], policy.Rules.Length, variables.Of)
    {
    }

    /// <summary>Combines some rules of a policy.</summary>
    /// <param name="scale">The scale on which they propose.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="ruleCount">How many rules the policy has.</param>
    /// <param name="variableOf">The variable of a derived determinant.</param>
    public ScaleCombination(Scale scale, List<PolicyRule> rules, int ruleCount, Func<Determinant, Variable> variableOf)
    {
        Scale = scale;
        Caps = Each.Of(rules.FindAll(r => r.Proposal is CapProposal), CapOf);
        Floors = Each.Of(rules.FindAll(r => r.Proposal is FloorProposal), r => FloorOf(r, (FloorProposal)r.Proposal, variableOf));
        Levels = Each.Of(ByAuthority(rules.FindAll(r => r.Proposal is LevelProposal)), LevelRuleOf);
        var words = (ruleCount + 63) / 64;
        _needsCare = new ulong[words];
        _fixedFloors = Each.Of(scale.Levels, _ => new ulong[words]);
        foreach (var cap in Caps)
        {
            Mark(_needsCare, cap.Rule);
        }

        foreach (var level in Levels)
        {
            Mark(_needsCare, level.Rule);
        }

        var derived = new List<int>();
        for (var place = 0; place < Floors.Length; place++)
        {
            if (Floors[place].Derived is null)
            {
                Mark(_fixedFloors[Floors[place].Level], Floors[place].Rule);
            }
            else
            {
                derived.Add(place);
            }
        }

        DerivedFloors = Each.Of(derived, place => Floors[place]);
    }

    public Scale Scale { get; }

    public Floor[] Floors { get; }

    public Floor[] DerivedFloors { get; }

    public Cap[] Caps { get; }

    public LevelRule[] Levels { get; }

    /// <summary>Combines the rules whose bits are set.</summary>
    /// <param name="met">By rule, whether it is met.</param>
    /// <param name="workspace">Where derived floors find their level; one that is not known proposes nothing.</param>
    public Combined Combine(ReadOnlySpan<ulong> met, Workspace workspace)
    {
        for (var word = 0; word < _needsCare.Length; word++)
        {
            if ((met[word] & _needsCare[word]) != 0)
            {
                return CombineWithCare(met, workspace);
            }
        }

        var level = HighestFixed(met);
        foreach (var floor in DerivedFloors)
        {
            if (IsSet(met, floor.Rule))
            {
                level = Math.Max(level, floor.LevelIn(workspace));
            }
        }

        return new Combined(Math.Max(level, Scale.Default.Index), false);
    }

    /// <summary>Whether a rule is met that sets the level.</summary>
    public bool HasLevelRule(ReadOnlySpan<ulong> met)
    {
        foreach (var rule in Levels)
        {
            if (IsSet(met, rule.Rule))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The level of a floor after the lowest cap that is met and names it; -1 where it proposes nothing.</summary>
    public int AfterCaps(in Floor floor, ReadOnlySpan<ulong> met, Workspace workspace)
    {
        var level = floor.LevelIn(workspace);
        foreach (var cap in floor.CapPlaces)
        {
            if (IsSet(met, Caps[cap].Rule))
            {
                level = Math.Min(level, Caps[cap].Level);
            }
        }

        return level;
    }

    /// <summary>The level rule authority that applies and its level; -1 where none applies.</summary>
    public int AppliedLevel(ReadOnlySpan<ulong> met, out int authority, out bool isInConflict)
    {
        var applied = Nothing;
        authority = Nothing;
        isInConflict = false;
        foreach (var rule in Levels)
        {
            if (!IsSet(met, rule.Rule))
            {
                continue;
            }

            if (applied == Nothing)
            {
                applied = rule.Level;
                authority = rule.Authority;
            }
            else if (rule.Authority == authority && rule.Level != applied)
            {
                isInConflict = true;
            }
        }

        return isInConflict ? Nothing : applied;
    }

    /// <summary>Whether a bit is set.</summary>
    public static bool IsSet(ReadOnlySpan<ulong> words, int index) => (words[index >> 6] & (1UL << (index & 63))) != 0;

    /// <summary>Whether a rule's floor is of a level that is not known.</summary>
    public bool IsLevelUnknown(int rule, Workspace workspace)
    {
        foreach (var floor in DerivedFloors)
        {
            if (floor.Rule == rule)
            {
                return floor.IsLevelUnknown(workspace);
            }
        }

        return false;
    }

    /// <summary>The highest protected floor; -1 where there is none.</summary>
    public int HighestProtected(ReadOnlySpan<ulong> met, Workspace workspace)
    {
        var level = Nothing;
        foreach (var floor in Floors)
        {
            if (floor.IsProtected && IsSet(met, floor.Rule))
            {
                level = Math.Max(level, floor.LevelIn(workspace));
            }
        }

        return level;
    }

    private Combined CombineWithCare(ReadOnlySpan<ulong> met, Workspace workspace)
    {
        var applied = AppliedLevel(met, out _, out var isInConflict);
        if (applied != Nothing)
        {
            return new Combined(Math.Max(applied, HighestProtected(met, workspace)), false);
        }

        var level = Scale.Default.Index;
        foreach (var floor in Floors)
        {
            if (IsSet(met, floor.Rule))
            {
                level = Math.Max(level, AfterCaps(floor, met, workspace));
            }
        }

        return new Combined(level, isInConflict);
    }

    private int HighestFixed(ReadOnlySpan<ulong> met)
    {
        for (var level = _fixedFloors.Length - 1; level >= 0; level--)
        {
            var floors = _fixedFloors[level];
            for (var word = 0; word < floors.Length; word++)
            {
                if ((met[word] & floors[word]) != 0)
                {
                    return level;
                }
            }
        }

        return Nothing;
    }

    private static void Mark(ulong[] words, int rule) => words[rule / 64] |= 1UL << (rule & 63);

    private static List<PolicyRule> ByAuthority(List<PolicyRule> rules)
    {
        var ordered = new List<PolicyRule>();
        foreach (var rule in rules)
        {
            var place = ordered.FindIndex(other => ((LevelProposal)other.Proposal).Authority > ((LevelProposal)rule.Proposal).Authority);
            ordered.Insert(place < 0 ? ordered.Count : place, rule);
        }

        return ordered;
    }

    private static LevelRule LevelRuleOf(PolicyRule rule)
    {
        var proposal = (LevelProposal)rule.Proposal;
        return new LevelRule(rule.Index, proposal.Level.Fixed!.Index, proposal.Authority);
    }

    private static Cap CapOf(PolicyRule rule)
    {
        var proposal = (CapProposal)rule.Proposal;
        return new Cap(rule.Index, proposal.Level.Fixed!.Index, proposal.On);
    }

    private Floor FloorOf(PolicyRule rule, FloorProposal proposal, Func<Determinant, Variable> variableOf)
    {
        var caps = new List<int>();
        for (var cap = 0; cap < Caps.Length; cap++)
        {
            if (Caps[cap].On.Contains(rule.Id))
            {
                caps.Add(cap);
            }
        }

        if (proposal.Level.Derived is not { } derived)
        {
            return new Floor(rule.Index, proposal.Level.Fixed!.Index, null, proposal.IsProtected, [.. caps]);
        }

        var reading = new CellReading(variableOf(derived), Each.Of(derived.Values, v => (long)(Scale.LevelById(v.Id)?.Index ?? Nothing)));
        return new Floor(rule.Index, Nothing, reading, proposal.IsProtected, [.. caps]);
    }

    /// <summary>A rule that proposes a floor: of a fixed level, or of what a derived determinant comes to.</summary>
    internal readonly record struct Floor(int Rule, int Level, CellReading? Derived, bool IsProtected, int[] CapPlaces)
    {
        /// <summary>The level before caps; -1 where it proposes nothing or what it proposes is not known.</summary>
        public int LevelIn(Workspace workspace)
        {
            if (Derived is null)
            {
                return Level;
            }

            var (low, high) = MapStep.Span(workspace, Derived);
            return low == high ? (int)low : Nothing;
        }

        /// <summary>Whether the level that it proposes is not known.</summary>
        public bool IsLevelUnknown(Workspace workspace)
        {
            if (Derived is null)
            {
                return false;
            }

            var (low, high) = MapStep.Span(workspace, Derived);
            return low != high;
        }
    }

    /// <summary>A rule that proposes a cap.</summary>
    internal readonly record struct Cap(int Rule, int Level, System.Collections.Immutable.ImmutableArray<string> On);

    /// <summary>A rule that sets a level.</summary>
    internal readonly record struct LevelRule(int Rule, int Level, int Authority);
}
