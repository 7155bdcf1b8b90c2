namespace Noms.Tiering.Deciding;

/// <summary>Which rules decided the level of a scale, and which are necessary to it.</summary>
internal static class DecidingRules
{
    /// <summary>The most decisions that finding necessary rules may take.</summary>
    private const long NecessaryLimit = 1 << 22;

    /// <summary>
    /// The rules that are met and decide and, where the level rests on unknowns, those of which one decides.
    /// </summary>
    public static (ulong[] Deciding, ulong[] OneOf) Find(TieringOutcome outcome, int scale)
    {
        var workspace = outcome.Workspace;
        var walk = workspace.Walk;
        Array.Clear(walk.Deciding);
        Array.Clear(walk.OneOf);
        var combination = outcome.Compiled.Scales[scale];
        var found = outcome.Scales[scale];
        if (outcome.State == DecisionState.InvalidData)
        {
            return (walk.Deciding, walk.OneOf);
        }

        if (found.MetLevel == found.Level)
        {
            Mark(combination, outcome.Met, workspace, found.Level, walk.Deciding);
        }
        else if (walk.Completions.Start(workspace, withUncertain: false))
        {
            MarkOverCompletions(outcome, combination, found.Level, walk);
        }
        else
        {
            MarkWhatMayDecide(outcome, combination, found.Level, walk.OneOf);
        }

        return (walk.Deciding, walk.OneOf);
    }

    /// <summary>Whether a rule, alone removed, changes the level; null where there are too many combinations to say.</summary>
    public static bool? IsNecessary(TieringOutcome outcome, int scale, int rule)
    {
        var combination = outcome.Compiled.Scales[scale];
        var workspace = outcome.Workspace;
        var walk = workspace.Walk;
        if (!ScaleCombination.IsSet(outcome.Possibly, rule))
        {
            return false;
        }

        if (!walk.Completions.Start(workspace, withUncertain: false) || walk.Completions.Count > NecessaryLimit / Math.Max(1, outcome.Policy.Rules.Length))
        {
            return null;
        }

        var isHighest = combination.Scale.MissingGivesHighest;
        var level = isHighest ? -1 : int.MaxValue;
        while (walk.Completions.Next(workspace))
        {
            Evaluation.TakeBits(outcome.Compiled, workspace, walk.Scratch, walk.OneOf);
            walk.Scratch[rule / 64] &= ~(1UL << (rule & 63));
            var without = combination.Combine(walk.Scratch, workspace).Level;
            level = isHighest ? Math.Max(level, without) : Math.Min(level, without);
        }

        walk.Completions.Restore(workspace);
        return level != outcome.Scales[scale].Level;
    }

    private static void MarkOverCompletions(TieringOutcome outcome, ScaleCombination combination, int level, WalkSpace walk)
    {
        var workspace = outcome.Workspace;
        var ofOne = new ulong[walk.Scratch.Length];
        var possibly = new ulong[walk.Scratch.Length];
        Array.Fill(walk.Deciding, ulong.MaxValue);
        while (walk.Completions.Next(workspace))
        {
            Evaluation.TakeBits(outcome.Compiled, workspace, walk.Scratch, possibly);
            if (combination.Combine(walk.Scratch, workspace).Level != level)
            {
                continue;
            }

            Array.Clear(ofOne);
            Mark(combination, walk.Scratch, workspace, level, ofOne);
            for (var word = 0; word < ofOne.Length; word++)
            {
                walk.Deciding[word] &= ofOne[word];
                walk.OneOf[word] |= ofOne[word];
            }
        }

        walk.Completions.Restore(workspace);
        var isKnown = KnownProposals(outcome, combination);
        for (var word = 0; word < ofOne.Length; word++)
        {
            walk.Deciding[word] &= isKnown[word];
            walk.OneOf[word] &= ~isKnown[word];
        }
    }

    /// <summary>The rules that are met and whose proposal is known.</summary>
    private static ulong[] KnownProposals(TieringOutcome outcome, ScaleCombination combination)
    {
        var known = (ulong[])outcome.Met.Clone();
        foreach (var floor in combination.DerivedFloors)
        {
            if (floor.IsLevelUnknown(outcome.Workspace))
            {
                known[floor.Rule / 64] &= ~(1UL << (floor.Rule & 63));
            }
        }

        return known;
    }

    /// <summary>Where completions are too many to walk: every unknown rule that could propose the level.</summary>
    private static void MarkWhatMayDecide(TieringOutcome outcome, ScaleCombination combination, int level, ulong[] into)
    {
        var known = KnownProposals(outcome, combination);
        var rules = combination.Floors.Where(f => f.Derived is null ? f.Level >= level : f.Derived.ByCell.Any(l => l >= level)).Select(f => f.Rule)
            .Concat(combination.Caps.Select(c => c.Rule))
            .Concat(combination.Levels.Where(l => l.Level == level).Select(l => l.Rule));
        foreach (var rule in rules)
        {
            if (ScaleCombination.IsSet(outcome.Possibly, rule) && !ScaleCombination.IsSet(known, rule))
            {
                into[rule / 64] |= 1UL << (rule & 63);
            }
        }
    }

    /// <summary>
    /// Marks a floor whose value after caps equals the level, a cap without which the level would be higher, and level rules
    /// that apply. Where a level rule applies, it stands in place of the floors that are not protected.
    /// </summary>
    private static void Mark(ScaleCombination combination, ulong[] met, Workspace workspace, int level, ulong[] into)
    {
        var applied = combination.AppliedLevel(met, out var authority, out _);
        foreach (var floor in combination.Floors)
        {
            if (ScaleCombination.IsSet(met, floor.Rule)
                && (applied < 0 || floor.IsProtected)
                && combination.AfterCaps(floor, met, workspace) == level)
            {
                into[floor.Rule / 64] |= 1UL << (floor.Rule & 63);
            }
        }

        if (applied >= 0)
        {
            foreach (var rule in combination.Levels)
            {
                if (rule.Authority == authority && ScaleCombination.IsSet(met, rule.Rule))
                {
                    into[rule.Rule / 64] |= 1UL << (rule.Rule & 63);
                }
            }

            return;
        }

        foreach (var cap in combination.Caps)
        {
            if (ScaleCombination.IsSet(met, cap.Rule) && combination.CombineWithCare(met, workspace, cap.Rule).Level > level)
            {
                into[cap.Rule / 64] |= 1UL << (cap.Rule & 63);
            }
        }
    }
}
