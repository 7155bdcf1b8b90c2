using Noms.Tiering.Policies;

namespace Noms.Tiering.Deciding;

/// <summary>Finds where a policy cuts the domain of each determinant, derived ones included.</summary>
internal sealed class CutCollector
{
    private readonly Dictionary<Determinant, Cuts> _cuts = [];

    public CutCollector(TieringPolicy policy)
        : this(Conditions(policy), policy.Derived)
    {
    }

    /// <summary>Gathers what some parts of a policy compare with.</summary>
    /// <param name="conditions">Conditions; those of the derived determinants may be among them.</param>
    /// <param name="derived">Derived determinants, in policy order.</param>
    public CutCollector(IEnumerable<Condition> conditions, IReadOnlyList<DerivedDeterminant> derived)
    {
        foreach (var test in conditions.Concat(derived.SelectMany(Own)).SelectMany(ConditionTests.Of))
        {
            Take(test, this[test.Determinant]);
        }

        foreach (var one in derived)
        {
            TakeOwn(one);
        }

        // What a greatest or a fallback is compared with, its parts are compared with too.
        foreach (var one in derived.Reverse())
        {
            var parts = one switch
            {
                ExtremeDeterminant extreme => extreme.Of,
                FallbackDeterminant fallback => fallback.Of,
                _ => [],
            };
            foreach (var part in parts)
            {
                this[part].TakeFrom(this[one.Output]);
            }
        }
    }

    public Cuts this[Determinant determinant]
    {
        get
        {
            if (!_cuts.TryGetValue(determinant, out var cuts))
            {
                cuts = new Cuts(determinant);
                _cuts.Add(determinant, cuts);
            }

            return cuts;
        }
    }

    /// <summary>Every condition of a policy, those of derived determinants and their parts included.</summary>
    public static IEnumerable<Condition> Conditions(TieringPolicy policy) =>
        policy.Rules.Select(r => r.When)
            .Concat(policy.Statuses.Select(s => s.When))
            .Concat(policy.InvalidData.Select(i => i.When))
            .Concat(policy.Label?.Suffixes.Select(s => s.When) ?? [])
            .Concat(policy.Overrides.Select(o => o.Applies))
            .Concat(policy.Derived.SelectMany(Own));

    public static void Take(TestCondition test, Cuts cuts)
    {
        switch (test)
        {
            case NumberTest number:
                foreach (var bound in new[] { number.AtLeast, number.Below })
                {
                    if (bound is not null)
                    {
                        cuts.At(bound.Value);
                    }
                }

                break;
            case DateTest date:
                foreach (var day in new[] { date.OnOrAfter, date.Before })
                {
                    if (day is { } offset)
                    {
                        cuts.At(offset);
                    }
                }

                break;
            case CodeTest code:
                foreach (var one in code.Codes)
                {
                    cuts.At(one);
                }

                break;
        }
    }

    /// <summary>The conditions of a derived determinant itself.</summary>
    public static IEnumerable<Condition> Own(DerivedDeterminant derived) => derived switch
    {
        CountDeterminant count => count.Conditions,
        ConditionDeterminant condition => [condition.When],
        FirstDeterminant first => first.Branches.Select(b => b.When),
        ScoreDeterminant score => score.Items.SelectMany(Flat).OfType<ConditionItem>().Select(i => i.When)
            .Concat(score.When is { } when ? [when] : []),
        _ => [],
    };

    private static IEnumerable<ScoreItem> Flat(ScoreItem item) => item is HigherOfItem group ? group.Items : [item];

    private void TakeOwn(DerivedDeterminant derived)
    {
        switch (derived)
        {
            case BandedDeterminant banded:
                foreach (var band in banded.Bands)
                {
                    At(banded.Of, band.AtLeast, band.Below);
                }

                break;
            case TableDeterminant table:
                At(table.Rows.Determinant, [.. table.Rows.From]);
                At(table.Columns.Determinant, [.. table.Columns.From]);
                break;
            case ScoreDeterminant score:
                foreach (var item in score.Items.SelectMany(Flat))
                {
                    TakeItem(item);
                }

                break;
        }
    }

    private void TakeItem(ScoreItem item)
    {
        switch (item)
        {
            case BandItem band:
                foreach (var one in band.Bands)
                {
                    At(band.Determinant, one.AtLeast, one.Below);
                }

                break;
            case StepItem step:
                for (var bound = step.Step; bound <= step.Determinant.Maximum; bound += step.Step)
                {
                    this[step.Determinant].At(bound);
                }

                break;
        }
    }

    private void At(Determinant determinant, params ReadOnlySpan<Bound?> bounds)
    {
        foreach (var bound in bounds)
        {
            if (bound is not null)
            {
                this[determinant].At(bound.Value);
            }
        }
    }
}
