using System.Collections.Immutable;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Assurance.Differences;

/// <summary>Copies parts of a policy so that they read other determinants.</summary>
/// <param name="to">What each determinant becomes.</param>
internal sealed class Transplant(Func<Determinant, Determinant> to)
{
    public Condition Of(Condition condition) => condition switch
    {
        AllCondition all => new AllCondition(Of(all.Conditions)),
        AnyCondition any => new AnyCondition(Of(any.Conditions)),
        NotCondition not => new NotCondition(Of(not.Condition)),
        NumberTest test => new NumberTest(to(test.Determinant), test.AtLeast, test.Below),
        FlagTest test => new FlagTest(to(test.Determinant), test.Expected),
        ChoiceTest test => new ChoiceTest(to(test.Determinant), test.Values, test.AtLeast, test.Below, test.Parameter),
        CodeTest test => new CodeTest(to(test.Determinant), test.Codes, test.Parameter),
        DateTest test => new DateTest(to(test.Determinant), test.OnOrAfter, test.Before),
        NoneTest test => new NoneTest(to(test.Determinant), test.Expected),
        RecordedTest test => new RecordedTest(to(test.Determinant), test.Expected),
        SomeTest test => new SomeTest(to(test.Determinant), Of(test.Such)),
        _ => throw new InvalidOperationException("A condition is of no known kind."),
    };

    public Proposal Of(Proposal proposal) => proposal is FloorProposal { Level.Derived: { } derived } floor
        ? new FloorProposal(floor.Scale, floor.Level with { Derived = to(derived) }, floor.IsProtected)
        : proposal;

    /// <summary>The derived determinant with another output.</summary>
    public DerivedDeterminant Of(DerivedDeterminant derived, Determinant output) => derived switch
    {
        BandedDeterminant banded => new BandedDeterminant(output, to(banded.Of), banded.Bands),
        FallbackDeterminant fallback => new FallbackDeterminant(output, Of(fallback.Of)),
        ExtremeDeterminant extreme => new ExtremeDeterminant(output, extreme.IsGreatest, Of(extreme.Of)),
        CountDeterminant count => new CountDeterminant(output, Of(count.Conditions)),
        ElementCountDeterminant elements => new ElementCountDeterminant(output, to(elements.List), Of(elements.Such)),
        ConditionDeterminant condition => new ConditionDeterminant(output, Of(condition.When)),
        FirstDeterminant first => new FirstDeterminant(
            output, [.. first.Branches.Select(b => b with { When = Of(b.When), Of = b.Of is null ? null : to(b.Of) })]),
        TableDeterminant table => new TableDeterminant(output, Of(table.Rows), Of(table.Columns), table.Cells),
        ScoreDeterminant score => new ScoreDeterminant(output, score.When is null ? null : Of(score.When), [.. score.Items.Select(Of)]),
        _ => throw new InvalidOperationException("A derived determinant is of no known kind."),
    };

    private TableAxis Of(TableAxis axis) => axis with { Determinant = to(axis.Determinant) };

    private ScoreItem Of(ScoreItem item) => item switch
    {
        HigherOfItem group => new HigherOfItem(group.Id, group.Title, [.. group.Items.Select(Of)]),
        ConditionItem condition => new ConditionItem(condition.Id, condition.Title, Of(condition.When), condition.Points),
        StepItem step => new StepItem(step.Id, step.Title, to(step.Determinant), step.Step, step.Points),
        ValueItem value => new ValueItem(value.Id, value.Title, to(value.Determinant), value.Points, value.Weight),
        BandItem band => new BandItem(band.Id, band.Title, to(band.Determinant), band.Bands),
        _ => throw new InvalidOperationException("An item of a score is of no known kind."),
    };

    private ImmutableArray<Condition> Of(ImmutableArray<Condition> conditions) => [.. conditions.Select(Of)];

    private ImmutableArray<Determinant> Of(ImmutableArray<Determinant> determinants) => [.. determinants.Select(to)];
}
