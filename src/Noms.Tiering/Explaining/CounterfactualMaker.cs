using Noms.Tiering.Deciding;

namespace Noms.Tiering.Explaining;

/// <summary>Makes counterfactuals of moves that were found, and verifies each by deciding the changed case.</summary>
internal sealed class CounterfactualMaker(TieringEngine engine, VersionedTieringEngine? versions, TieringDecision decision, TieringOutcome probe)
{
    /// <summary>The counterfactual; <see langword="null"/> where the changed case has another level after all.</summary>
    public Counterfactual? Make(int scale, int level, FoundChange found)
    {
        var moves = found.Moves.OrderBy(m => m.Movable.Order).ToList();
        var facts = moves.Select(m => m.Movable.FactIn(m.Cell)).ToList();
        var changed = engine.DecideFor(versions, decision.Case.With(facts), decision.AsOf);
        return changed.LevelAt(scale)?.Index != level
            ? null
            : new Counterfactual
            {
                Level = decision.Policy.Scales[scale].Levels[level],
                Changes = [.. moves.Select((move, index) => ChangeOf(move.Movable, move.Cell, other => Reaches(scale, level, facts, index, other)))],
                Decision = changed,
            };
    }

    private bool Reaches(int scale, int level, List<Fact> facts, int index, Fact other)
    {
        Evaluation.Decide(decision.Case.With([.. facts[..index], other, .. facts[(index + 1)..]]).Flat, decision.AsOf, probe);
        return probe.LevelOf(scale)?.Index == level;
    }

    private static DeterminantChange ChangeOf(Movable movable, int cell, Func<Fact, bool> reaches)
    {
        var crossed = movable.Moves.First(m => m.Cell == cell).Crossed;
        if (movable is ListMovable list)
        {
            return new DeterminantChange
            {
                Determinant = list.Determinant,
                From = list.Present,
                StoodIn = list.IsMissing ? list.List.Use.StandIn : null,
                To = list.ValueIn(cell),
                Edits = list.WitnessOf(cell).Edits,
                CellsCrossed = crossed,
            };
        }

        var input = (InputMovable)movable;
        var to = input.ValueIn(cell);
        return new DeterminantChange
        {
            Determinant = input.Determinant,
            From = input.Present,
            StoodIn = input.IsMissing ? input.Line.Input.Use.StandIn : null,
            To = to,
            Range = input.Line.Around(input.Line.CellOf(to), other => reaches(input.FactWith(input.ValueIn(other)))),
            CellsCrossed = crossed,
            Steps = input.Line.Steps(input.Present, to),
        };
    }
}
