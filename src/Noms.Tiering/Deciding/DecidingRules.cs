using Noms.Tiering.Policies;

namespace Noms.Tiering.Deciding;

/// <summary>Which rules decided the level of a scale, and which are necessary to it.</summary>
internal static class DecidingRules
{
    /// <summary>The most completions that are walked for one rule where its diagram would be too large.</summary>
    private const long WalkLimit = 1 << 16;

    /// <summary>
    /// The rules that are met and decide and, where the level rests on unknowns, those of which one decides.
    /// </summary>
    public static (ulong[] Deciding, ulong[] OneOf) Find(TieringOutcome outcome, int scale)
    {
        var walk = outcome.Space.Walk;
        Array.Clear(walk.Deciding);
        Array.Clear(walk.OneOf);
        if (outcome.State == DecisionState.InvalidData)
        {
            return (walk.Deciding, walk.OneOf);
        }

        if (TryMarkKnown(outcome, scale, walk.Deciding))
        {
            return (walk.Deciding, walk.OneOf);
        }

        var combination = outcome.Compiled.Scales[scale];
        var found = outcome.Scales[scale];
        if (found.MetLevel != found.Level)
        {
            MarkOverCompletions(outcome, combination, found.Level);
        }
        else if (combination.TryFindDeciding(outcome.Met, found.Level, outcome.Workspace, walk.Deciding))
        {
            return (walk.Deciding, walk.OneOf);
        }
        else
        {
            MarkMet(outcome, combination, found.Level, walk.Deciding);
        }

        foreach (var cap in combination.Caps)
        {
            Put(walk.Deciding, cap.Rule, IsSet(outcome.Met, cap.Rule) && Keeps(outcome, scale, cap.Rule));
        }

        return (walk.Deciding, walk.OneOf);
    }

    /// <summary>By rule, whether it is necessary.</summary>
    public static bool?[] Necessary(TieringOutcome outcome)
    {
        var necessary = new bool?[outcome.Policy.Rules.Length];
        for (var rule = 0; rule < necessary.Length; rule++)
        {
            necessary[rule] = IsNecessary(outcome, outcome.Policy.Rules[rule]);
        }

        return necessary;
    }

    /// <summary>
    /// Whether a rule, alone removed, changes its scale's level, which one that is unmet, an output's and any of invalid data does not; null where there are too
    /// many combinations to say.
    /// </summary>
    public static bool? IsNecessary(TieringOutcome outcome, PolicyRule rule) =>
        rule.Proposal.Scale is { } scale && outcome.State != DecisionState.InvalidData && outcome.TruthOf(rule) != Truth.Unmet
            ? IsNecessary(outcome, outcome.Policy.Scales.IndexOf(scale), rule.Index)
            : false;

    /// <summary>The rules that decide on any scale, and those of which one does.</summary>
    public static void FindAll(TieringOutcome outcome, ulong[] deciding, ulong[] oneOf)
    {
        for (var word = 0; word < deciding.Length; word++)
        {
            (deciding[word], oneOf[word]) = (0, 0);
        }

        for (var scale = 0; scale < outcome.Scales.Length && outcome.State != DecisionState.InvalidData; scale++)
        {
            if (TryMarkKnown(outcome, scale, deciding))
            {
                continue;
            }

            var found = Find(outcome, scale);
            for (var word = 0; word < deciding.Length; word++)
            {
                deciding[word] |= found.Deciding[word];
                oneOf[word] |= found.OneOf[word];
            }
        }
    }

    /// <summary>Marks the rules that decide where everything is known and the floors of the scale stand in order; otherwise gives false.</summary>
    private static bool TryMarkKnown(TieringOutcome outcome, int scale, Span<ulong> deciding)
    {
        if (!outcome.Space.IsKnown || outcome.Compiled.Rows.Known.Orders[scale] is not { } order || outcome.Compiled.Scales[scale].HasLevelRule(outcome.Met))
        {
            return false;
        }

        order.MarkDeciding(outcome.Space.Known, outcome.Scales[scale].Level, deciding);
        return true;
    }

    private static bool? IsNecessary(TieringOutcome outcome, int scale, int rule) =>
        LevelWithout(outcome, scale, rule) is { } level ? level != outcome.Scales[scale].Level : null;

    /// <summary>Whether the level would be higher without a cap.</summary>
    private static bool Keeps(TieringOutcome outcome, int scale, int cap) =>
        LevelWithout(outcome, scale, cap) is { } level && level > outcome.Scales[scale].Level;

    private static int? LevelWithout(TieringOutcome outcome, int scale, int rule)
    {
        var workspace = outcome.Workspace;
        var combination = outcome.Compiled.Scales[scale];
        if (!IsSet(outcome.Possibly, rule))
        {
            return outcome.Scales[scale].Level;
        }

        var walk = workspace.Walk;
        if (!workspace.HasMissing)
        {
            outcome.Met.CopyTo(walk.Scratch, 0);
            Put(walk.Scratch, rule, false);
            return combination.Combine(walk.Scratch, workspace).Level;
        }

        var diagrams = workspace.Diagrams.Without(rule);
        if (diagrams.CanTell(rule, workspace))
        {
            return Evaluation.LevelOf(combination, walk.Reach(diagrams, diagrams.Roots[rule], workspace, withUncertain: false).Low);
        }

        if (!walk.Completions.Start(workspace, withUncertain: false) || walk.Completions.Count > WalkLimit)
        {
            return null;
        }

        ulong levels = 0;
        while (walk.Completions.Next(workspace))
        {
            Evaluation.TakeBits(outcome.Compiled, workspace, walk.Scratch, walk.Unused);
            Put(walk.Scratch, rule, false);
            levels |= 1UL << combination.Combine(walk.Scratch, workspace).Level;
        }

        walk.Completions.Restore(workspace);
        return Evaluation.LevelOf(combination, levels);
    }

    /// <summary>
    /// Marks floors whose value after caps equals the level, and level rules that apply. Where a level rule applies, it stands
    /// in place of the floors that are not protected.
    /// </summary>
    private static void MarkMet(TieringOutcome outcome, ScaleCombination combination, int level, ulong[] into)
    {
        var workspace = outcome.Workspace;
        var met = outcome.Met;
        var applied = combination.AppliedLevel(met, out var authority, out _);
        foreach (var floor in combination.Floors)
        {
            Put(
                into,
                floor.Rule,
                IsSet(met, floor.Rule) && (applied < 0 || floor.IsProtected) && combination.AfterCaps(floor, met, workspace) == level);
        }

        foreach (var rule in combination.Levels)
        {
            Put(into, rule.Rule, applied >= 0 && rule.Authority == authority && IsSet(met, rule.Rule));
        }
    }

    /// <summary>
    /// Marks as deciding the met rules that decide in every completion which gives the level, and as one of several the unknown
    /// ones that decide in some.
    /// </summary>
    private static void MarkOverCompletions(TieringOutcome outcome, ScaleCombination combination, int level)
    {
        var workspace = outcome.Workspace;
        var walk = workspace.Walk;
        var either = ValueSet.Of((level * 2) + 1).With(ValueSet.Of(level * 2));
        for (var rule = 0; rule < outcome.Policy.Rules.Length; rule++)
        {
            if (outcome.Policy.Rules[rule].Proposal.Scale != combination.Scale || !IsSet(outcome.Possibly, rule))
            {
                continue;
            }

            // Too large to say: any rule that may be met may be one of those.
            var diagrams = workspace.Diagrams.Deciding(rule);
            var reached = diagrams.CanTell(rule, workspace)
                ? walk.Reach(diagrams, diagrams.Roots[rule], workspace, withUncertain: false)
                : either;
            var isKnown = IsSet(outcome.Met, rule) && !combination.IsLevelUnknown(rule, workspace);
            Put(isKnown ? walk.Deciding : walk.OneOf, rule, reached.Holds((level * 2) + 1) && !(isKnown && reached.Holds(level * 2)));
        }
    }

    private static bool IsSet(ulong[] words, int index) => ScaleCombination.IsSet(words, index);

    private static void Put(ulong[] words, int index, bool value)
    {
        var bit = 1UL << (index & 63);
        words[index / 64] = value ? words[index / 64] | bit : words[index / 64] & ~bit;
    }
}
