using System.Linq.Expressions;
using Noms.Tiering.NRules.Reading;
using Noms.Tiering.Policies;
using NRules.Extensibility;
using NRules.RuleModel;

namespace Noms.Tiering.NRules.Translating;

/// <summary>
/// Compiles the expressions of a policy's rules to closures, which is faster than to make code for each and needs none at run time. Any other
/// expression, such as those of a host's rules, is compiled as NRules does it.
/// </summary>
internal sealed class ClosureCompiler(CaseReading reading) : IExpressionCompiler
{
    public TDelegate Compile<TDelegate>(Expression<TDelegate> expression)
        where TDelegate : Delegate =>
        OfRule(expression) as TDelegate ?? expression.Compile();

    /// <summary>
    /// NRules wraps an expression in a block that takes the fact out of its own types, which are internal to it; a delegate on the public
    /// interfaces of those types fits them, since delegates are contravariant.
    /// </summary>
    private Delegate? OfRule(LambdaExpression expression)
    {
        if (expression.Body is not BlockExpression { Variables: [{ } variable, ..] } block || variable.Type != typeof(CaseFact))
        {
            return null;
        }

        if (Action(block.Result, variable) is { } rule)
        {
            return new Action<IContext, ITuple>((_, tuple) => Propose(tuple, rule));
        }

        return Condition(block.Result, variable) is { } condition
            ? new Func<IFact, bool>(fact => condition((CaseFact)fact.Value!))
            : null;
    }

    private static void Propose(ITuple tuple, PolicyRule rule)
    {
        foreach (var fact in tuple.Facts)
        {
            ((CaseFact)fact.Value!).Propose(rule);
        }
    }

    private static PolicyRule? Action(Expression body, ParameterExpression facts) =>
        body is MethodCallExpression { Method.Name: nameof(CaseFact.Propose), Arguments: [ConstantExpression { Value: PolicyRule rule }] } call
        && call.Object == facts
            ? rule
            : null;

    private Func<CaseFact, bool>? Condition(Expression body, ParameterExpression facts)
    {
        switch (body)
        {
            case BinaryExpression { NodeType: ExpressionType.AndAlso or ExpressionType.OrElse } join:
                {
                    var parts = Parts(join, join.NodeType).Select(p => Condition(p, facts)).ToArray();
                    return Array.TrueForAll(parts, p => p is not null) ? Joined(parts!, join.NodeType == ExpressionType.AndAlso) : null;
                }

            case ConstantExpression { Value: bool value }:
                return _ => value;
            case MethodCallExpression { Arguments: [ConstantExpression { Value: TestCondition test }] } call when call.Object == facts:
                return Test(call, test);
            default:
                return null;
        }
    }

    private Func<CaseFact, bool>? Test(MethodCallExpression call, TestCondition test)
    {
        var expected = call.Method == ConditionExpression.IsMetMethod ? Truth.Met
            : call.Method == ConditionExpression.IsUnmetMethod ? Truth.Unmet
            : Truth.Unknown;
        return expected != Truth.Unknown && reading.Prepared(test) is { } ask ? facts => ask(facts, facts.AsOf) == expected : null;
    }

    private static Func<CaseFact, bool> Joined(Func<CaseFact, bool>[] parts, bool all) => facts =>
    {
        foreach (var part in parts)
        {
            if (part(facts) != all)
            {
                return !all;
            }
        }

        return all;
    };

    private static IEnumerable<Expression> Parts(Expression body, ExpressionType type) =>
        body is BinaryExpression join && join.NodeType == type ? Parts(join.Left, type).Append(join.Right) : [body];
}
