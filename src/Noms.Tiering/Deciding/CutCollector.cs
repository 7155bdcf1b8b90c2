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
        foreach (var condition in conditions)
        {
            Take(condition);
        }

        foreach (var one in derived)
        {
            foreach (var condition in Own(one))
            {
                Take(condition);
            }
        }

        foreach (var one in derived)
        {
            TakeOwn(one);
        }

        // What a greatest or a fallback is compared with, its parts are compared with too.
        for (var place = derived.Count - 1; place >= 0; place--)
        {
            var parts = derived[place] switch
            {
                ExtremeDeterminant extreme => extreme.Of,
                FallbackDeterminant fallback => fallback.Of,
                _ => [],
            };
            foreach (var part in parts)
            {
                this[part].TakeFrom(this[derived[place].Output]);
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
    public static List<Condition> Conditions(TieringPolicy policy)
    {
        var conditions = OfOutcome(policy);
        foreach (var derived in policy.Derived)
        {
            conditions.AddRange(Own(derived));
        }

        return conditions;
    }

    /// <summary>Those that a decision rests on: of rules, statuses, invalid data, suffixes and overrides, in that order.</summary>
    public static List<Condition> OfOutcome(TieringPolicy policy)
    {
        var conditions = new List<Condition>();
        Add(policy.Rules.AsSpan(), r => r.When);
        Add(policy.Statuses.AsSpan(), s => s.When);
        Add(policy.InvalidData.AsSpan(), i => i.When);
        if (policy.Label is { } label)
        {
            Add(label.Suffixes.AsSpan(), s => s.When);
        }

        Add(policy.Overrides.AsSpan(), o => o.Applies);
        return conditions;

        void Add<T>(ReadOnlySpan<T> parts, Func<T, Condition> of)
        {
            foreach (var part in parts)
            {
                conditions.Add(of(part));
            }
        }
    }

    public static void Take(TestCondition test, Cuts cuts)
    {
        switch (test)
        {
            case NumberTest number:
                At(cuts, number.AtLeast);
                At(cuts, number.Below);
                break;
            case DateTest date:
                At(cuts, date.OnOrAfter);
                At(cuts, date.Before);
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
    public static Condition[] Own(DerivedDeterminant derived) => derived switch
    {
        CountDeterminant count => [.. count.Conditions],
        ConditionDeterminant condition => [condition.When],
        FirstDeterminant first => Each.Of(first.Branches, b => b.When),
        ScoreDeterminant score => [.. score.Items.SelectMany(Flat).OfType<ConditionItem>().Select(i => i.When), .. score.When is { } when ? [when] : Array.Empty<Condition>()],
        _ => [],
    };

    private void Take(Condition condition)
    {
        foreach (var test in ConditionTests.Of(condition))
        {
            Take(test, this[test.Determinant]);
        }
    }

    private static IEnumerable<ScoreItem> Flat(ScoreItem item) => item is HigherOfItem group ? group.Items : [item];

    private void TakeOwn(DerivedDeterminant derived)
    {
        switch (derived)
        {
            case BandedDeterminant banded:
                foreach (var band in banded.Bands)
                {
                    At(this[banded.Of], band.AtLeast);
                    At(this[banded.Of], band.Below);
                }

                break;
            case TableDeterminant table:
                TakeAxis(table.Rows);
                TakeAxis(table.Columns);
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
                    At(this[band.Determinant], one.AtLeast);
                    At(this[band.Determinant], one.Below);
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

    private void TakeAxis(TableAxis axis)
    {
        foreach (var bound in axis.From)
        {
            this[axis.Determinant].At(bound.Value);
        }
    }

    private static void At(Cuts cuts, Bound? bound)
    {
        if (bound is not null)
        {
            cuts.At(bound.Value);
        }
    }

    private static void At(Cuts cuts, DateOffset? day)
    {
        if (day is { } offset)
        {
            cuts.At(offset);
        }
    }
}
