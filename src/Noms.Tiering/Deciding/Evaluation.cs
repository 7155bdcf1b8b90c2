using System.Numerics;

namespace Noms.Tiering.Deciding;

/// <summary>Decides a case: reads it into cells, evaluates the policy, combines, and finds what is still possible.</summary>
internal static class Evaluation
{
    public static void Decide(TieringCase tieringCase, DateOnly asOf, TieringOutcome outcome) => Decide(tieringCase.Flat, asOf, outcome);

    public static void Decide(CaseFacts facts, DateOnly asOf, TieringOutcome outcome)
    {
        var policy = outcome.Compiled;
        var workspace = outcome.Space;
        if (workspace.Code is { } code && code.TryDecide(facts, asOf, outcome))
        {
            return;
        }

        var open = CaseIntake.ReadKnown(policy, facts, asOf, workspace);
        if (open == OpenParts.None)
        {
            DecideKnown(policy, workspace, outcome);
        }
        else if (open == OpenParts.Any || !workspace.Found.TryDecide(facts, workspace, outcome))
        {
            DecideOpen(policy, facts, workspace, outcome);
        }

        if (policy.HasOverrides || facts.Adjustments is not null)
        {
            OverrideStage.Decide(facts.Adjustments, asOf, outcome);
            outcome.HasAdjustments = true;
        }
        else
        {
            outcome.HasAdjustments = false;
        }

        FindState(policy, facts, asOf, outcome);
    }

    /// <summary>The bits of the outcome: where a condition is read negated, met is not possible.</summary>
    public static void TakeBits(CompiledPolicy policy, Workspace workspace, ulong[] met, ulong[] possibly)
    {
        for (var word = 0; word < met.Length; word++)
        {
            var negated = policy.Negated[word];
            var metWord = workspace.Met[word];
            var possibleWord = workspace.Possible[word];
            met[word] = ((metWord & ~negated) | (~possibleWord & negated)) & policy.OutcomeBits[word];
            possibly[word] = ((possibleWord & ~negated) | (~metWord & negated)) & policy.OutcomeBits[word];
        }
    }

    /// <summary>Gives the case that has been read every variable and every bit, and finds what its lists may turn out to be.</summary>
    public static void EvaluateOpen(CompiledPolicy policy, CaseFacts facts, Workspace workspace)
    {
        CaseIntake.EvaluateOpen(policy, facts, workspace);
        if (workspace.IsOpen)
        {
            workspace.Walk.ReadLists(facts, workspace);
        }
    }

    /// <summary>Reads a case whose bits were found without its rows and cells.</summary>
    public static void ReadAgain(CompiledPolicy policy, Workspace workspace)
    {
        var facts = workspace.Facts!;
        if (workspace.IsRecalled)
        {
            if (workspace.IsUnread)
            {
                CaseIntake.Read(policy, facts, workspace.AsOf, workspace);
            }

            EvaluateOpen(policy, facts, workspace);
        }
        else if (CaseIntake.ReadKnown(policy, facts, workspace.AsOf, workspace) != OpenParts.None)
        {
            // A list is open on which no bit depends.
            EvaluateOpen(policy, facts, workspace);
        }
    }

    /// <summary>Combines a scale of which everything is known.</summary>
    public static ScaleOutcome CombineKnown(CompiledPolicy policy, Workspace workspace, TieringOutcome outcome, int scale)
    {
        var combined = policy.Rows.Known.Orders[scale] is { } order && !policy.Scales[scale].HasLevelRule(outcome.Met)
            ? new Combined(order.LevelOf(workspace.Known), false)
            : policy.Scales[scale].Combine(outcome.Met, workspace);
        return new ScaleOutcome(combined.Level, combined.Level, 1UL << combined.Level, false, combined.IsInConflict);
    }

    /// <summary>Combines rules where facts may be open: every bit and every variable stands in the workspace.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="workspace">The case.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="diagrams">What they come to; <see langword="null"/> where nothing is open.</param>
    /// <param name="metRules">Those that are met.</param>
    public static ScaleOutcome CombineOpen(
        CompiledPolicy policy, Workspace workspace, ScaleCombination rules, LevelDiagrams? diagrams, ReadOnlySpan<ulong> metRules)
    {
        var met = rules.Combine(metRules, workspace);
        if (diagrams is null)
        {
            return new ScaleOutcome(met.Level, met.Level, 1UL << met.Level, false, met.IsInConflict);
        }

        var possible = Reach(policy, workspace, rules, diagrams, withUncertain: workspace.HasUncertain, out var isAtMost);
        var ofMissing = !workspace.HasMissing ? 1UL << met.Level
            : workspace.HasUncertain ? Reach(policy, workspace, rules, diagrams, withUncertain: false, out _)
            : possible;
        return new ScaleOutcome(LevelOf(rules, ofMissing), met.Level, possible, isAtMost, met.IsInConflict);
    }

    private static void DecideKnown(CompiledPolicy policy, Workspace workspace, TieringOutcome outcome)
    {
        for (var word = 0; word < outcome.Met.Length; word++)
        {
            var met = policy.MetOf(workspace.Known, word);
            outcome.Met[word] = met;
            outcome.Possibly[word] = met;
        }

        for (var scale = 0; scale < policy.Scales.Length; scale++)
        {
            outcome.Scales[scale] = CombineKnown(policy, workspace, outcome, scale);
        }
    }

    private static void DecideOpen(CompiledPolicy policy, CaseFacts facts, Workspace workspace, TieringOutcome outcome)
    {
        EvaluateOpen(policy, facts, workspace);
        TakeBits(policy, workspace, outcome.Met, outcome.Possibly);
        for (var scale = 0; scale < policy.Scales.Length; scale++)
        {
            outcome.Scales[scale] = CombineOpen(policy, workspace, policy.Scales[scale], workspace.IsOpen ? workspace.Diagrams.LevelOf(scale) : null, outcome.Met);
        }
    }

    /// <summary>The levels that are reached when what is open runs over its cells; more than those where that is too much to walk.</summary>
    private static ulong Reach(
        CompiledPolicy policy, Workspace workspace, ScaleCombination rules, LevelDiagrams diagrams, bool withUncertain, out bool isAtMost)
    {
        isAtMost = false;
        if (diagrams.CanTell(0, workspace))
        {
            return workspace.Walk.Reach(diagrams, diagrams.Roots[0], workspace, withUncertain).Low;
        }

        if (TryWalk(policy, workspace, rules, withUncertain, out var levels))
        {
            return levels;
        }

        isAtMost = true;
        return AtMost(policy, workspace, rules, withUncertain);
    }

    /// <summary>Of the levels that missing facts leave possible, the one that the scale takes.</summary>
    public static int LevelOf(ScaleCombination combination, ulong levels) =>
        combination.Scale.MissingGivesHighest ? 63 - BitOperations.LeadingZeroCount(levels) : BitOperations.TrailingZeroCount(levels);

    private static bool TryWalk(CompiledPolicy policy, Workspace workspace, ScaleCombination combination, bool withUncertain, out ulong levels)
    {
        levels = 0;
        var walk = workspace.Walk;
        if (!walk.Completions.Start(workspace, withUncertain))
        {
            return false;
        }

        while (walk.Completions.Next(workspace))
        {
            TakeBits(policy, workspace, walk.Scratch, walk.Unused);
            levels |= 1UL << combination.Combine(walk.Scratch, workspace).Level;
        }

        walk.Completions.Restore(workspace);
        return true;
    }

    /// <summary>
    /// Every level that a rule which may be met proposes, and the default, but none that is below what the rules which are met in
    /// any case hold: the possible levels are among them, whatever the facts.
    /// </summary>
    private static ulong AtMost(CompiledPolicy policy, Workspace workspace, ScaleCombination combination, bool withUncertain)
    {
        var walk = workspace.Walk;
        if (withUncertain)
        {
            walk.Open(workspace);
        }

        TakeBits(policy, workspace, walk.Scratch, walk.Unused);
        var levels = combination.AtMost(walk.Scratch, walk.Unused, workspace);
        if (withUncertain)
        {
            walk.Close(workspace);
        }

        return levels;
    }

    private static void FindState(CompiledPolicy policy, CaseFacts facts, DateOnly asOf, TieringOutcome outcome)
    {
        outcome.State = DecisionState.Decided;
        outcome.Status = null;
        if (facts.LatestDay > asOf.DayNumber || facts.Adjustments is not null || !outcome.InvalidData.IsEmpty)
        {
            outcome.InvalidData = CaseIntake.Diagnose(policy, facts, asOf);
            if (facts.Adjustments is { } adjustments)
            {
                outcome.InvalidData = outcome.InvalidData.AddRange(AdjustmentDiagnosis.Of(policy.Policy, adjustments, asOf));
            }

            if (!outcome.InvalidData.IsEmpty)
            {
                outcome.State = DecisionState.InvalidData;
                return;
            }
        }

        policy.State.Decide(outcome);
    }
}
