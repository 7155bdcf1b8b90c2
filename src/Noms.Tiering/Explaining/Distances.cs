using System.Collections.Immutable;
using Noms.Tiering.Deciding;

namespace Noms.Tiering.Explaining;

/// <summary>Finds how far the values of a case lie from the bounds of the policy, and decides the case just beyond each.</summary>
internal sealed class Distances(CompiledPolicy policy, TieringDecision decision, ValueLine[] lines, PolicyReaders readers)
{
    public ImmutableArray<DeterminantDistances> Of(TieringOutcome probe)
    {
        var all = ImmutableArray.CreateBuilder<DeterminantDistances>();
        foreach (var line in lines)
        {
            var determinant = line.Input.Use.Determinant;
            if (decision.Case.FactOf(determinant) is { Value.Kind: not FactValueKind.None } fact && line.Cells.Any(c => c.Place > 0))
            {
                all.Add(new DeterminantDistances { Determinant = determinant, Value = fact.Value, Bounds = [.. Bounds(line, fact, probe)] });
            }
        }

        return all.ToImmutable();
    }

    private IEnumerable<BoundDistance> Bounds(ValueLine line, Fact fact, TieringOutcome probe)
    {
        ValueCell[] cells = [.. line.Cells.Where(c => c.Place >= 0)];
        var present = line.CellOf(fact.Value).Place;
        for (var place = 1; place < cells.Length; place++)
        {
            var isAbove = place > present;
            var bound = line.FirstOf(cells[place]);
            if (!readers.AnyReads(line.Input.Use.Determinant, bound, decision.AsOf))
            {
                continue;
            }

            var beyond = cells[isAbove ? place : place - 1];
            var to = line.NearestIn(beyond, fact.Value);
            Evaluation.Decide(
                decision.Case.With([fact with { Determinant = line.Input.Use.Determinant, Value = to }]).Flat, decision.AsOf, probe);
            yield return new BoundDistance
            {
                IsAbove = isAbove,
                Bound = bound,
                Beyond = new ValueRange(line.Input.Use.Determinant, [beyond], line.Cells),
                To = to,
                Steps = line.Steps(fact.Value, to) ?? 0,
                Rules = readers.RulesOf(line.Input.Use.Determinant, bound, decision.AsOf),
                Statuses = readers.StatusesOf(line.Input.Use.Determinant, bound, decision.AsOf),
                Overrides = readers.OverridesOf(line.Input.Use.Determinant, bound, decision.AsOf),
                Levels = probe.State == DecisionState.Decided ? [.. Enumerable.Range(0, policy.Scales.Length).Select(s => probe.LevelOf(s)!)] : [],
                ChangesOutcome = !SameOutcome.Is(probe, decision),
            };
        }
    }
}
