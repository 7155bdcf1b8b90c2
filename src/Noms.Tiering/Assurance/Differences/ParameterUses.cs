using Noms.Tiering.Policies;

namespace Noms.Tiering.Assurance.Differences;

/// <summary>The parameters that a policy's parts name.</summary>
internal static class ParameterUses
{
    /// <summary>The ids of those that a part names, in their order.</summary>
    public static IEnumerable<string> Of(PolicySide side, PolicyPart part)
    {
        if (part.Kind == PolicyPartKind.Derived)
        {
            return side.Derived.TryGetValue(part.Id, out var derived) ? Of(derived) : [];
        }

        var conditions = side.ConditionOf(part) is { } condition ? Of(condition) : [];
        return part.Kind == PolicyPartKind.Rule && side.Rules.TryGetValue(part.Id, out var rule)
            ? conditions.Concat(Id(Tracing.PhraseText.LevelOf(rule.Proposal)?.Parameter))
            : conditions;
    }

    private static IEnumerable<string> Of(Condition condition) => condition switch
    {
        AllCondition all => all.Conditions.SelectMany(Of),
        AnyCondition any => any.Conditions.SelectMany(Of),
        NotCondition not => Of(not.Condition),
        SomeTest some => Of(some.Such),
        NumberTest number => Id(number.AtLeast?.Parameter).Concat(Id(number.Below?.Parameter)),
        ChoiceTest choice => Id(choice.Parameter),
        CodeTest code => Id(code.Parameter),
        _ => [],
    };

    private static IEnumerable<string> Of(DerivedDeterminant derived) => derived switch
    {
        BandedDeterminant banded => banded.Bands.SelectMany(b => Bounds(b.AtLeast, b.Below)),
        TableDeterminant table => Bounds([.. table.Rows.From, .. table.Columns.From]),
        ScoreDeterminant score => score.Items.SelectMany(Of).Concat(score.When is { } when ? Of(when) : []),
        ElementCountDeterminant elements => Of(elements.Such),
        _ => Deciding.CutCollector.Own(derived).SelectMany(Of),
    };

    private static IEnumerable<string> Of(ScoreItem item) => item switch
    {
        HigherOfItem group => group.Items.SelectMany(Of),
        ConditionItem condition => Of(condition.When).Concat(Bounds(condition.Points)),
        ValueItem value => Bounds([.. value.Points.Values, value.Weight]),
        BandItem bands => bands.Bands.SelectMany(b => Bounds(b.Points, b.AtLeast, b.Below)),
        _ => [],
    };

    private static IEnumerable<string> Bounds(params Bound?[] bounds) => bounds.SelectMany(b => Id(b?.Parameter));

    private static IEnumerable<string> Id(PolicyParameter? parameter) => parameter is null ? [] : [parameter.Id];
}
