namespace Noms.Tiering.Deciding;

/// <summary>
/// Takes what the rules give through overrides and judgement. What is possible at the end is what each way in which the case may turn out comes to, so it is exact
/// wherever those ways can all be gone through.
/// </summary>
internal static class OverrideStage
{
    /// <summary>Adjusts every scale of an outcome that the rules have been combined for.</summary>
    public static void Decide(CaseAdjustments? recorded, DateOnly asOf, TieringOutcome outcome)
    {
        var space = outcome.Adjustments;
        for (var scale = 0; scale < space.Scales.Length; scale++)
        {
            var adjusted = space.Scales[scale];
            adjusted.Adjustment.Read(recorded, asOf, outcome.Policy.Id);
            adjusted.IsAdjusted = !adjusted.Adjustment.IsIdle;
            adjusted.Class = MetClass(outcome.Compiled, outcome.Workspace, scale, outcome.Met, outcome.Scales[scale].Level);
            adjusted.IsInConflict = false;
            adjusted.IsJudgementOpen = false;
            if (adjusted.IsAdjusted)
            {
                Decide(outcome, space, scale);
            }
        }
    }

    /// <summary>The way that the bits say, with the level that the rules give.</summary>
    public static ScaleClass MetClass(CompiledPolicy policy, Workspace workspace, int scale, ReadOnlySpan<ulong> met, int level) =>
        new(level, policy.Scales[scale].HighestProtected(met, workspace), policy.Overrides[scale].MetOf(met));

    /// <summary>The final levels that a diagram of classes comes to over what is open.</summary>
    public static ulong Reach(AdjustmentSpace space, int scale, LevelDiagrams diagrams, Workspace workspace)
    {
        space.Walk.Gather(diagrams, workspace, withUncertain: true);
        return Levels(space.Walk.Keys, space.Scales[scale].Adjustment);
    }

    private static void Decide(TieringOutcome outcome, AdjustmentSpace space, int scale)
    {
        var adjusted = space.Scales[scale];
        var adjustment = adjusted.Adjustment;
        var workspace = outcome.Workspace;
        adjusted.IsAtMost = false;
        if (!workspace.HasMissing)
        {
            Take(adjusted, adjusted.Class);
        }
        else if (TryGather(outcome, space, scale, withUncertain: false))
        {
            var highest = adjustment.Scale.MissingGivesHighest;
            var level = Evaluation.LevelOf(outcome.Compiled.Scales[scale], Levels(space.Walk.Keys, adjustment));
            Take(adjusted, Shown(space.Walk.Keys, adjustment, level, highest));
        }
        else
        {
            adjusted.Level = Evaluation.LevelOf(outcome.Compiled.Scales[scale], AtMost(outcome, scale, adjustment, withUncertain: false));
            adjusted.IsInConflict = adjustment.Apply(adjusted.Class, []).IsInConflict;
        }

        if (!workspace.HasMissing && !workspace.HasUncertain)
        {
            adjusted.Possible = 1UL << adjusted.Level;
        }
        else if (TryGather(outcome, space, scale, withUncertain: true))
        {
            adjusted.Possible = Levels(space.Walk.Keys, adjustment);
            adjusted.IsJudgementOpen = adjustment.Judgement is not null && IsJudgementOpen(space.Walk.Keys, adjustment);
        }
        else
        {
            adjusted.IsAtMost = true;
            adjusted.IsJudgementOpen = adjustment.Judgement is not null;
            adjusted.Possible = AtMost(outcome, scale, adjustment, withUncertain: true) | (1UL << adjusted.Level);
        }
    }

    private static void Take(AdjustedScale adjusted, ScaleClass state)
    {
        var made = adjusted.Adjustment.Apply(state, []);
        adjusted.Class = state;
        adjusted.Level = made.Level;
        adjusted.IsInConflict = made.IsInConflict;
    }

    private static ulong Levels(HashSet<long> keys, Adjustment adjustment)
    {
        ulong levels = 0;
        foreach (var key in keys)
        {
            levels |= 1UL << adjustment.LevelOf(ScaleClass.Of(key));
        }

        return levels;
    }

    private static bool IsJudgementOpen(HashSet<long> keys, Adjustment adjustment)
    {
        bool? isApplied = null;
        foreach (var key in keys)
        {
            var applies = adjustment.Apply(ScaleClass.Of(key), []).Judgement == JudgementStanding.Applied;
            if (isApplied is { } before && before != applies)
            {
                return true;
            }

            isApplied = applies;
        }

        return false;
    }

    private static ScaleClass Shown(HashSet<long> keys, Adjustment adjustment, int level, bool highest)
    {
        ScaleClass? shown = null;
        foreach (var key in keys)
        {
            var state = ScaleClass.Of(key);
            if (adjustment.LevelOf(state) == level && (shown is not { } sofar || state.GoesBefore(sofar, highest)))
            {
                shown = state;
            }
        }

        return shown!.Value;
    }

    /// <summary>Gathers every way in which what is open may turn out; not where there are too many to go through.</summary>
    private static bool TryGather(TieringOutcome outcome, AdjustmentSpace space, int scale, bool withUncertain)
    {
        var workspace = outcome.Workspace;
        var diagrams = workspace.Diagrams.ClassOf(scale);
        if (diagrams.CanTell(0, workspace))
        {
            space.Walk.Gather(diagrams, workspace, withUncertain);
            return true;
        }

        var walk = workspace.Walk;
        if (!walk.Completions.Start(workspace, withUncertain))
        {
            return false;
        }

        space.Walk.Keys.Clear();
        while (walk.Completions.Next(workspace))
        {
            Evaluation.TakeBits(outcome.Compiled, workspace, walk.Scratch, walk.Unused);
            var level = outcome.Compiled.Scales[scale].Combine(walk.Scratch, workspace).Level;
            space.Walk.Keys.Add(MetClass(outcome.Compiled, workspace, scale, walk.Scratch, level).Key);
        }

        walk.Completions.Restore(workspace);
        return true;
    }

    private static ulong AtMost(TieringOutcome outcome, int scale, Adjustment adjustment, bool withUncertain)
    {
        var compiled = outcome.Compiled;
        var workspace = outcome.Workspace;
        var combination = compiled.Scales[scale];
        var walk = workspace.Walk;
        if (withUncertain)
        {
            walk.Open(workspace);
        }

        Evaluation.TakeBits(compiled, workspace, walk.Scratch, walk.Unused);
        var levels = combination.AtMost(walk.Scratch, walk.Unused, workspace) | combination.ProtectedAtMost(walk.Unused, workspace);
        var result = adjustment.AtMost(levels, compiled.Overrides[scale].MetOf(walk.Unused), combination.HighestProtected(walk.Scratch, workspace));
        if (withUncertain)
        {
            walk.Close(workspace);
        }

        return result;
    }
}
