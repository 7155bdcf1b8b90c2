using System.Collections.Immutable;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Tracing;

/// <summary>
/// Gathers what parts of a policy read, through the derived determinants that they read, and of a fallback only through the one
/// that it takes.
/// </summary>
internal sealed class ReadsOf
{
    private readonly IReadOnlyDictionary<string, DerivedDeterminant> _derived;
    private readonly HashSet<string> _determinants = new(StringComparer.Ordinal);
    private readonly Func<FallbackDeterminant, Determinant> _takenBy;

    public ReadsOf(IReadOnlyDictionary<string, DerivedDeterminant> derived, Func<FallbackDeterminant, Determinant> takenBy)
    {
        _derived = derived;
        _takenBy = takenBy;
    }

    /// <summary>The ids of the determinants, derived ones included.</summary>
    public IReadOnlySet<string> Determinants => _determinants;

    /// <summary>The ids of the parameters.</summary>
    public HashSet<string> Parameters { get; } = new(StringComparer.Ordinal);

    public ReadsOf Visit(Condition condition)
    {
        foreach (var test in ConditionTests.Of(condition))
        {
            Visit(test.Determinant);
            VisitTest(test);
        }

        return this;
    }

    public ReadsOf Visit(Proposal proposal) => proposal switch
    {
        FloorProposal floor => Visit(floor.Level),
        CapProposal cap => Visit(cap.Level),
        LevelProposal level => Visit(level.Level),
        _ => this,
    };

    public ReadsOf Visit(Determinant determinant)
    {
        if (_determinants.Add(determinant.Id) && _derived.TryGetValue(determinant.Id, out var derived))
        {
            VisitDerived(derived);
        }

        return this;
    }

    /// <summary>What a profile entry is looked up by.</summary>
    public ReadsOf Visit(ImmutableArray<ProfileKey> keys)
    {
        VisitEach(keys, k => Visit(k));
        return this;
    }

    private ReadsOf Visit(ProfileKey key) => key.Determinant is { } determinant ? Visit(determinant) : this;

    private ReadsOf Visit(ProposedLevel level)
    {
        Use(level.Parameter);
        return level.Derived is { } derived ? Visit(derived) : this;
    }

    private void VisitTest(TestCondition test)
    {
        switch (test)
        {
            case NumberTest number:
                Use(number.AtLeast);
                Use(number.Below);
                break;
            case ChoiceTest choice:
                Use(choice.Parameter);
                break;
            case CodeTest code:
                Use(code.Parameter);
                break;
            case SomeTest some:
                Visit(some.Such);
                break;
        }
    }

    private void VisitDerived(DerivedDeterminant derived)
    {
        switch (derived)
        {
            case BandedDeterminant banded:
                Visit(banded.Of);
                VisitEach(banded.Bands, b => Use(b.AtLeast, b.Below));
                break;
            case FallbackDeterminant fallback:
                Visit(_takenBy(fallback));
                break;
            case ExtremeDeterminant extreme:
                VisitEach(extreme.Of, d => Visit(d));
                break;
            case CountDeterminant count:
                VisitEach(count.Conditions);
                break;
            case ElementCountDeterminant count:
                Visit(count.List);
                Visit(count.Such);
                break;
            case ConditionDeterminant condition:
                Visit(condition.When);
                break;
            case FirstDeterminant first:
                VisitEach(first.Branches, VisitBranch);
                break;
            case TableDeterminant table:
                VisitAxis(table.Rows);
                VisitAxis(table.Columns);
                break;
            case ScoreDeterminant score:
                if (score.When is { } counts)
                {
                    Visit(counts);
                }

                VisitEach(score.Items, VisitItem);
                break;
        }
    }

    private void VisitBranch(FirstBranch branch)
    {
        Visit(branch.When);
        if (branch.Of is { } of)
        {
            Visit(of);
        }
    }

    private void VisitAxis(TableAxis axis)
    {
        Visit(axis.Determinant);
        VisitEach(axis.From, b => Use(b));
    }

    private void VisitItem(ScoreItem item)
    {
        switch (item)
        {
            case ValueItem value:
                Visit(value.Determinant);
                VisitEach([.. value.Points.Values], b => Use(b));
                Use(value.Weight);
                break;
            case BandItem band:
                Visit(band.Determinant);
                VisitEach(band.Bands, b => Use(b.Points, b.AtLeast, b.Below));
                break;
            case StepItem step:
                Visit(step.Determinant);
                break;
            case ConditionItem condition:
                Visit(condition.When);
                Use(condition.Points);
                break;
            case HigherOfItem higher:
                VisitEach(higher.Items, VisitItem);
                break;
        }
    }

    private void VisitEach(ImmutableArray<Condition> conditions) => VisitEach(conditions, c => Visit(c));

    private static void VisitEach<T>(ImmutableArray<T> all, Action<T> visit)
    {
        foreach (var each in all)
        {
            visit(each);
        }
    }

    private void Use(params ReadOnlySpan<Bound?> bounds)
    {
        foreach (var bound in bounds)
        {
            Use(bound?.Parameter);
        }
    }

    private void Use(PolicyParameter? parameter)
    {
        if (parameter is not null)
        {
            Parameters.Add(parameter.Id);
        }
    }
}
