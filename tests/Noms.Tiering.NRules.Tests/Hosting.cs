using System.Linq.Expressions;
using Noms.Tiering.Policies;
using NRules.RuleModel;
using NRules.RuleModel.Builders;

namespace Noms.Tiering.NRules.Tests;

/// <summary>Rules of hosts, made for a test.</summary>
internal static class Hosting
{
    public const string Layer = "Anytown";

    /// <summary>A rule of one pattern, the proposed case.</summary>
    public static IRuleDefinition Rule(string name, Expression<Func<ProposedCase, bool>> when, Expression<Action<IContext, ProposedCase>> then)
    {
        var builder = new RuleBuilder();
        builder.Name(name);
        builder.LeftHandSide().Pattern(typeof(ProposedCase), when.Parameters[0].Name!).Condition(when);
        builder.RightHandSide().Action(then);
        return builder.Build();
    }

    /// <summary>A rule that proposes what its id declares.</summary>
    public static IRuleDefinition Proposing(string id, Expression<Func<ProposedCase, bool>> when)
    {
        var context = Expression.Parameter(typeof(IContext), "context");
        var propose = Expression.Call(when.Parameters[0], nameof(ProposedCase.Propose), null, Expression.Constant(id));
        return Rule(id, when, Expression.Lambda<Action<IContext, ProposedCase>>(propose, context, when.Parameters[0]));
    }

    /// <summary>An engine of the 2005 model with rules beside it.</summary>
    public static NRulesTieringEngine Engine(IEnumerable<HostRule> rules, params IRuleDefinition[] definitions) =>
        new(TieringPolicies.Noms2005, new HostRules(rules, definitions));

    /// <summary>The ids of the rules that decide the first scale.</summary>
    public static IEnumerable<string> DecidingIds(TieringDecision decision) => decision.Scales[0].Deciding.Select(r => r.Id);
}
