using System.Globalization;
using System.Linq.Expressions;
using Noms.Tiering.Policies;
using NRules.RuleModel;
using NRules.RuleModel.Builders;

namespace Noms.Tiering.NRules.Translating;

/// <summary>Turns a rule of a policy into a rule of NRules.</summary>
internal static class RuleTranslation
{
    public static IRuleDefinition Of(PolicyRule rule, TieringPolicy policy)
    {
        var builder = new RuleBuilder();
        builder.Name(rule.Id);
        builder.Description(rule.Citations.IsEmpty ? rule.Title : $"{rule.Title} ({string.Join(", ", rule.Citations)})");
        builder.Tag(RuleTags.Stage(rule.Stage.ToString(CultureInfo.InvariantCulture)));
        builder.Tag(RuleTags.Layer(rule.Layer));
        if (rule.Proposal.Scale is { } scale)
        {
            builder.Tag(RuleTags.Scale(scale.Id));
        }

        builder.Property(RuleProperties.PolicyId, policy.Id);
        builder.Property(RuleProperties.PolicyVersion, policy.Version);
        builder.Property(RuleProperties.PolicyHash, policy.Hash);

        // One pattern to a rule, with one condition: groups of NRules would fire once for each of their branches.
        var pattern = builder.LeftHandSide().Pattern(typeof(CaseFact), "facts");
        var facts = pattern.Declaration.ToParameterExpression();
        if (rule.When is not AllCondition { Conditions.IsEmpty: true })
        {
            pattern.Condition(Expression.Lambda<Func<CaseFact, bool>>(ConditionExpression.IsMet(rule.When, facts), facts));
        }

        var context = Expression.Parameter(typeof(IContext), "context");
        builder.RightHandSide().Action(Expression.Lambda<Action<IContext, CaseFact>>(
            Expression.Call(facts, nameof(CaseFact.Propose), null, Expression.Constant(rule)), context, facts));
        return builder.Build();
    }
}
