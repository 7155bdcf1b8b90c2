using System.Collections.Immutable;
using Noms.Tiering.Deciding;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Explaining;

/// <summary>Finds what each answer to what is open in a case would lead to, by deciding the case with it.</summary>
internal sealed class Obtaining(CompiledPolicy policy, TieringDecision decision, ValueLine[] lines, Func<ListVariable, ElementKinds> kinds)
{
    /// <summary>What to obtain for each scale of an outcome, which holds the case and afterwards another.</summary>
    public ImmutableArray<ScaleToObtain> Of(TieringOutcome outcome)
    {
        var ordered = policy.Scales.Select((_, scale) => OpenDeterminants.InOrder(outcome, scale)
            .ConvertAll(o => (policy.Policy.Reads[o.Read].Determinant, o.Worst, o.Total))).ToList();
        var answers = ordered.SelectMany(o => o.Select(d => d.Determinant)).Distinct().ToDictionary(d => d, d => AnswersTo(d, outcome));
        return
        [
            .. ordered.Select((open, scale) => new ScaleToObtain
            {
                Scale = policy.Policy.Scales[scale],
                Determinants =
                [
                    .. open.Select(o => new DeterminantToObtain
                    {
                        Determinant = o.Determinant,
                        IsUncertain = o.Determinant.Kind != DeterminantKind.List && decision.Case.FactOf(o.Determinant) is not null,
                        MostLeft = o.Worst,
                        TotalLeft = o.Total,
                        Answers = Decided(o.Determinant, answers[o.Determinant], scale, outcome),
                    }),
                ],
            }),
        ];
    }

    private List<Answer> AnswersTo(Determinant determinant, TieringOutcome outcome)
    {
        if (determinant.Kind != DeterminantKind.List)
        {
            var line = Array.Find(lines, l => l.Input.Use.Determinant == determinant)!;
            return [.. line.Cells.Select(cell => new Answer(cell, line.NearestIn(cell, FactValue.NotRecorded), cell.Place))];
        }

        var list = Array.Find(policy.Lists, l => l.Use.Determinant == determinant)!;
        var stated = decision.Case.FactOf(determinant)?.Value.AsList();
        var mayAdd = list.Use.IsOpenWhenMissing && stated is not { IsComplete: true };
        var witnesses = new ListWitnesses(list, stated, kinds(list), mayEdit: false, mayAdd);
        return
        [
            .. witnesses.Outcomes.Where(o => outcome.Workspace.Walk.IsReached(list, o))
                .Select(o => new Answer(null, FactValue.List(new FactList(witnesses.Of(o).Elements)), -1)),
        ];
    }

    private ImmutableArray<PossibleAnswer> Decided(Determinant determinant, List<Answer> answers, int scale, TieringOutcome outcome)
    {
        var line = Array.Find(lines, l => l.Input.Use.Determinant == determinant);
        var groups = new List<(List<Answer> Answers, ImmutableArray<Level> Possible, PolicyStatus? Status)>();
        foreach (var answer in answers)
        {
            Evaluation.Decide(decision.Case.With([Found(determinant, answer.Value)]).Flat, decision.AsOf, outcome);
            var possible = outcome.PossibleOf(scale).ToImmutableArray();
            var status = outcome.Status;
            var group = groups.FindIndex(g => g.Status == status && g.Possible.SequenceEqual(possible) && g.Answers[^1].Goes(answer));
            if (group < 0)
            {
                groups.Add(([answer], possible, status));
            }
            else
            {
                groups[group].Answers.Add(answer);
            }
        }

        return
        [
            .. groups.Select(g => new PossibleAnswer
            {
                Range = line is null ? null : new ValueRange(determinant, [.. g.Answers.Select(a => a.Cell!)], line.Cells),
                Example = g.Answers[0].Value,
                CellCount = g.Answers.Count,
                Possible = g.Possible,
                Status = g.Status,
            }),
        ];
    }

    /// <summary>The fact as it would be recorded once it is known: neither static nor old.</summary>
    private Fact Found(Determinant determinant, FactValue value) => decision.Case.FactOf(determinant) is { } fact
        ? fact with { Determinant = determinant, Value = value, Date = null, Basis = determinant.MayBeStatic ? FactBasis.Dynamic : FactBasis.NotStated }
        : new Fact(determinant, value);

    private sealed record Answer(ValueCell? Cell, FactValue Value, int Place)
    {
        /// <summary>Whether another can be taken together with it: neighbours, or two without order.</summary>
        public bool Goes(Answer next) => Place < 0 ? next.Place < 0 : next.Place == Place + 1;
    }
}
