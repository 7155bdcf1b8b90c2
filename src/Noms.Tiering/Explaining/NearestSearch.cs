using System.Collections.Immutable;
using Noms.Tiering.Deciding;

namespace Noms.Tiering.Explaining;

/// <summary>
/// Finds the nearest changes over the diagrams. Whether a determinant is recorded at all may matter apart from its value; so each set of such
/// missing determinants to record is gone through by itself, smaller sets first.
/// </summary>
/// <param name="policy">The policy.</param>
/// <param name="probe">Where the case has been decided, and changes of it are read.</param>
/// <param name="tieringCase">The case.</param>
/// <param name="asOf">The as-of date.</param>
/// <param name="movables">What may move.</param>
/// <param name="most">How many changes are wanted for each level.</param>
/// <param name="lifts">
/// The determinants that, where they are open, are taken to keep any status from being met: then no change is missed, though some may not hold.
/// </param>
internal sealed class NearestSearch(
    CompiledPolicy policy, TieringOutcome probe, TieringCase tieringCase, DateOnly asOf, MovableSet movables, int most, IReadOnlySet<string> lifts)
{
    private const int MostSets = 256;

    /// <summary>By scale, what is found; <see langword="null"/> where its diagram is too large.</summary>
    public ScaleFinds?[] Search()
    {
        ScaleFinds?[] finds = [.. policy.Scales.Select(s => new ScaleFinds(s.Scale.Levels.Length))];
        var sets = 0;
        for (var size = 0; size <= movables.Linked.Length; size++)
        {
            if (Array.TrueForAll(finds, f => f is null || Array.TrueForAll(f.Levels, l => l.Fewest < size)))
            {
                break;
            }

            var ofSize = Sets(size).Take(MostSets - sets + 1).ToList();
            sets += ofSize.Count;
            if (sets > MostSets)
            {
                foreach (var one in finds)
                {
                    one?.SearchedTo = size - 1;
                }

                break;
            }

            ofSize.ForEach(set => Search(set, finds));
        }

        return finds;
    }

    private void Search(ImmutableArray<Movable> recorded, ScaleFinds?[] finds)
    {
        var workspace = probe.Workspace;
        var facts = (recorded.IsEmpty ? tieringCase : tieringCase.With([.. recorded.Select(m => m.FactIn(m.NearestCell))])).Flat;
        CaseIntake.Evaluate(policy, facts, asOf, workspace);
        if (!workspace.CanBeWalked)
        {
            Array.Clear(finds);
            return;
        }

        workspace.Walk.ReadLists(facts, workspace);
        for (var scale = 0; scale < finds.Length; scale++)
        {
            if (finds[scale] is { } ofScale && !Search(recorded, scale, ofScale))
            {
                finds[scale] = null;
            }
        }
    }

    private bool Search(ImmutableArray<Movable> recorded, int scale, ScaleFinds finds)
    {
        var adjustment = probe.AdjustedOf(scale)?.Adjustment;
        var outcomes = adjustment is null ? policy.Outcomes[scale] : policy.OutcomeClasses[scale];
        if (outcomes.Roots[0] < 0)
        {
            return false;
        }

        ShortestPaths paths;
        try
        {
            Slot[] slots = [.. outcomes.Order.Select(variable => SlotOf(variable, recorded))];
            paths = new ShortestPaths(
                new ChangeDiagram(
                    outcomes,
                    slots,
                    value => adjustment?.LevelOf(ScaleClass.Of(value)) ?? value,
                    policy.Scales[scale].Scale.MissingGivesHighest),
                finds.Levels.Length);
        }
        catch (DiagramTooLargeException)
        {
            return false;
        }

        for (var level = 0; level < finds.Levels.Length; level++)
        {
            if (paths.Fewest[level] + recorded.Length <= finds.Levels[level].Fewest && paths.Fewest[level] < ShortestPaths.Never)
            {
                foreach (var found in paths.Best(level, most + 1))
                {
                    finds.Levels[level].Add(WithRecorded(found, recorded));
                }
            }
        }

        return true;
    }

    private static FoundChange WithRecorded(FoundChange found, ImmutableArray<Movable> recorded) => new(
        [.. found.Orders.Concat(recorded.Select(m => m.Order)).Order()],
        found.Crossed + recorded.Length,
        [
            .. found.Moves,
            .. recorded.Where(m => !found.Moves.Any(f => f.Movable == m)).Select(m => (m, m.NearestCell)),
        ]);

    private Slot SlotOf(DiagramVariable variable, ImmutableArray<Movable> recorded)
    {
        var workspace = probe.Workspace;
        ImmutableArray<int> kept;
        Movable? movable;
        if (variable.List is { } list)
        {
            kept = workspace.ListOpenness[list.Index] == Openness.Closed
                ? [workspace.Walk.OutcomeOf(list, workspace)]
                : [.. Enumerable.Range(0, variable.CellCount).Where(outcome => workspace.Walk.IsReached(list, outcome))];
            movable = movables.OfList(list.Index);
        }
        else
        {
            kept = variable.Input >= 0 && workspace.Openness[variable.Input] == Openness.Missing
                ? [.. Enumerable.Range(0, variable.CellCount)]
                : [workspace.Low[variable.Variable!.Index]];
            movable = variable.Input < 0 ? null : movables.OfInput(variable.Input);
        }

        var read = variable.List is { } ofList ? ofList.Use : variable.Input >= 0 ? policy.Inputs[variable.Input].Use : null;
        var slot = movable is null ? Slot.Fixed(kept)
            : recorded.Contains(movable) ? Slot.Forced(movable)
            : movables.Linked.Contains(movable) ? Slot.Fixed(kept)
            : Slot.Free(movable, kept);
        return slot with { LiftsInstead = kept.Length > 1 && read is not null && lifts.Contains(read.Determinant.Id) };
    }

    private IEnumerable<ImmutableArray<Movable>> Sets(int size) => Sets(size, 0);

    private IEnumerable<ImmutableArray<Movable>> Sets(int size, int from)
    {
        if (size == 0)
        {
            return [[]];
        }

        return Enumerable.Range(from, Math.Max(0, movables.Linked.Length - from)).SelectMany(
            first => Sets(size - 1, first + 1).Select(rest => rest.Insert(0, movables.Linked[first])));
    }
}
