using System.Collections.Immutable;
using Noms.Tiering.Policies;

namespace Noms.Tiering.NRules;

/// <summary>
/// A case once the rules of the policy have fired on it, as a fact for rules of a host: they see the case, what the policy works out of it, and what
/// its rules propose, and may propose too. None of them sees what another proposes, so nothing depends on their order.
/// </summary>
/// <remarks>For one thread at a time, and for one session. Identity is by reference.</remarks>
public sealed class ProposedCase
{
    internal ProposedCase(CaseFact facts)
    {
        Facts = facts;
        Met = [.. facts.Policy.Rules.Where(r => facts.Found.Contains(r))];
    }

    /// <summary>The case.</summary>
    public TieringCase Case => Facts.Case;

    /// <summary>The day as of which it is decided.</summary>
    public DateOnly AsOf => Facts.AsOf;

    /// <summary>The case as the rules of the policy saw it.</summary>
    public CaseFact Facts { get; }

    /// <summary>The rules of the policy that are met, in policy order, each with its proposal.</summary>
    public ImmutableArray<PolicyRule> Met { get; }

    /// <summary>Whether a rule of the policy is met.</summary>
    /// <param name="ruleId">The rule's id.</param>
    public bool IsMet(string ruleId)
    {
        ArgumentNullException.ThrowIfNull(ruleId);
        return Met.Any(r => r.Id == ruleId);
    }

    /// <summary>The value that the policy uses of a determinant, of the case or derived; see <see cref="CaseFact.ValueOf"/>.</summary>
    /// <param name="determinantId">The determinant's id.</param>
    /// <exception cref="ArgumentException">The policy reads no such determinant.</exception>
    public FactValue ValueOf(string determinantId) => Facts.ValueOf(determinantId);

    /// <summary>Proposes what a rule of the host declares.</summary>
    /// <param name="hostRuleId">The id of a <see cref="HostRule"/> that the engine was given.</param>
    /// <exception cref="ArgumentException">The engine was given no such rule.</exception>
    public void Propose(string hostRuleId)
    {
        ArgumentNullException.ThrowIfNull(hostRuleId);
        Facts.Propose(Facts.Policy.Rules.FirstOrDefault(r => r.IsOfHost && r.Id == hostRuleId)
            ?? throw new ArgumentException($"`{hostRuleId}` is no rule of the host that stands beside {Facts.Policy}.", nameof(hostRuleId)));
    }

    /// <summary>Names nothing of the case.</summary>
    public override string ToString() => Facts.ToString();
}
