using Noms.Tiering.Deciding;
using Noms.Tiering.Policies;
using Noms.Tiering.Tracing;

namespace Noms.Tiering.Assurance;

/// <summary>What cases are to show of the determinants of the case: both sides of each bound, each value, and what a missing one means.</summary>
internal sealed class FactGoals(TieringPolicy policy)
{
    private const string AnyOtherCode = "other";

    private static readonly bool[] Flags = [true, false];

    private readonly CutCollector _cuts = StatedCuts.Of(policy);

    public IEnumerable<Goal> All() => policy.Reads.SelectMany(Of);

    private IEnumerable<Goal> Of(DeterminantUse use)
    {
        var determinant = use.Determinant;
        return
        [
            .. determinant.Kind switch
            {
                DeterminantKind.Number => Numbers(determinant),
                DeterminantKind.Date => _cuts[determinant].Days.SelectMany(day => Days(determinant, day)),
                DeterminantKind.Flag => Flags.Select(flag => Value(determinant, FactValue.Flag(flag))),
                DeterminantKind.Choice => determinant.Values.Select((_, index) => Value(determinant, FactValue.ChoiceAt(determinant, index))),
                DeterminantKind.Code => Codes(determinant),
                _ => [],
            },
            .. determinant.MayBeNone ? [Value(determinant, FactValue.None)] : Array.Empty<Goal>(),
            new Goal(
                CoverageKind.Missing, determinant.Id, $"{determinant.Id} is not recorded",
                r => r.StandingOf(determinant) is FactStanding.StoodIn or FactStanding.Open || (r.StandingOf(determinant) == FactStanding.NotRead && !r.Decision.Case[determinant].IsRecorded))
            {
                LeavesOut = determinant,
            },
            .. use.UncertainWhenStatic || use.UncertainBefore is not null
                ? [new Goal(CoverageKind.Missing, determinant.Id, $"{determinant.Id} is uncertain", r => r.StandingOf(determinant) == FactStanding.Uncertain) { IsUncertain = use }]
                : Array.Empty<Goal>(),
        ];
    }

    private IEnumerable<Goal> Numbers(Determinant determinant)
    {
        var step = determinant.Resolution!.Value;
        foreach (var bound in _cuts[determinant].Numbers.Select(FactValue.DecodeNumber))
        {
            var (at, below) = (FactValue.Number(bound), FactValue.Number(bound - step));
            yield return Stated(CoverageKind.Bound, determinant, at, $"{determinant.Id} is {at}, at the bound") with { Beyond = _ => below };
            yield return Stated(CoverageKind.Bound, determinant, below, $"{determinant.Id} is {below}, one step below {at}") with { Beyond = _ => at };
        }
    }

    private static IEnumerable<Goal> Days(Determinant determinant, DateOffset offset) =>
    [
        Day(determinant, offset, 0, $"{determinant.Id} is {offset}"),
        Day(determinant, offset, -1, $"{determinant.Id} is the day before {offset}"),
    ];

    private static Goal Day(Determinant determinant, DateOffset offset, int more, string words) =>
        new(CoverageKind.Bound, determinant.Id, words, r => r.ValueOf(determinant) == On(offset, more, r.Decision.AsOf))
        {
            In = space => GoalCells.Of(space, determinant, On(offset, more, space.AsOf)),
            States = day => (determinant, On(offset, more, day)),
            Beyond = day => On(offset, -1 - more, day),
        };

    private static FactValue On(DateOffset offset, int more, DateOnly asOf) => FactValue.Date(offset.From(asOf).AddDays(more));

    private IEnumerable<Goal> Codes(Determinant determinant)
    {
        var named = _cuts[determinant].Codes;
        var other = AnyOtherCode;
        while (named.Contains(other, StringComparer.Ordinal))
        {
            other += "-" + AnyOtherCode;
        }

        return
        [
            .. named.Select(code => Value(determinant, FactValue.Code(code))),
            new Goal(
                CoverageKind.Value, determinant.Id, $"{determinant.Id} is a code that the policy does not name",
                r => r.ValueOf(determinant) is { Kind: FactValueKind.Code } value && !named.Contains(value.AsText()))
            {
                In = space => GoalCells.Of(space, determinant, FactValue.Code(other)),
                States = _ => (determinant, FactValue.Code(other)),
            },
        ];
    }

    private static Goal Value(Determinant determinant, FactValue value) => Stated(CoverageKind.Value, determinant, value, $"{determinant.Id} is {value}");

    private static Goal Stated(CoverageKind kind, Determinant determinant, FactValue value, string words) =>
        new(kind, determinant.Id, words, r => r.ValueOf(determinant) == value)
        {
            In = space => GoalCells.Of(space, determinant, value),
            States = _ => (determinant, value),
        };
}
