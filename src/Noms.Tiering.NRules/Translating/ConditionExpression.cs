using System.Linq.Expressions;
using System.Reflection;
using Noms.Tiering.Policies;

namespace Noms.Tiering.NRules.Translating;

/// <summary>
/// Turns a condition into one expression over the case's fact. What follows Kleene in the policy has two questions in an expression: whether it
/// is met, and whether it is unmet, so that <c>not</c> of what is unknown is never true.
/// </summary>
internal static class ConditionExpression
{
    public static readonly MethodInfo IsMetMethod = typeof(CaseFact).GetMethod(nameof(CaseFact.IsMet))!;

    public static readonly MethodInfo IsUnmetMethod = typeof(CaseFact).GetMethod(nameof(CaseFact.IsUnmet))!;

    /// <summary>Whether the condition is met.</summary>
    public static Expression IsMet(Condition condition, ParameterExpression facts) => condition switch
    {
        AllCondition all => Joined(all.Conditions.Select(c => IsMet(c, facts)), Expression.AndAlso, whenNone: true),
        AnyCondition any => Joined(any.Conditions.Select(c => IsMet(c, facts)), Expression.OrElse, whenNone: false),
        NotCondition not => IsUnmet(not.Condition, facts),
        TestCondition test => Expression.Call(facts, IsMetMethod, Expression.Constant(test, typeof(TestCondition))),
        _ => throw new InvalidOperationException("A condition is of no known kind."),
    };

    private static Expression IsUnmet(Condition condition, ParameterExpression facts) => condition switch
    {
        AllCondition all => Joined(all.Conditions.Select(c => IsUnmet(c, facts)), Expression.OrElse, whenNone: false),
        AnyCondition any => Joined(any.Conditions.Select(c => IsUnmet(c, facts)), Expression.AndAlso, whenNone: true),
        NotCondition not => IsMet(not.Condition, facts),
        TestCondition test => Expression.Call(facts, IsUnmetMethod, Expression.Constant(test, typeof(TestCondition))),
        _ => throw new InvalidOperationException("A condition is of no known kind."),
    };

    private static Expression Joined(IEnumerable<Expression> parts, Func<Expression, Expression, Expression> join, bool whenNone) =>
        parts.Aggregate((Expression?)null, (left, right) => left is null ? right : join(left, right)) ?? Expression.Constant(whenNone);
}
