using System.Collections.Immutable;
using Noms.Tiering.Policies;
using NRules.RuleModel;

namespace Noms.Tiering.NRules;

/// <summary>
/// Rules of a host for NRules, such as those that it writes in fluent C#, and what they may propose. They match a <see cref="ProposedCase"/>, and
/// whatever else the host gives them.
/// </summary>
/// <remarks>Immutable and safe to share between threads, as far as the host's own code is.</remarks>
public sealed class HostRules
{
    /// <summary>Puts them together.</summary>
    /// <param name="rules">What may be proposed; each is proposed by <see cref="ProposedCase.Propose"/> of its id.</param>
    /// <param name="definitions">The rules of NRules.</param>
    /// <exception cref="ArgumentException">No definition has the id of a rule as its name.</exception>
    public HostRules(IEnumerable<HostRule> rules, IEnumerable<IRuleDefinition> definitions)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(definitions);
        Rules = [.. rules];
        Definitions = [.. definitions];
        foreach (var rule in Rules)
        {
            if (!Definitions.Any(d => d.Name == rule.Id))
            {
                throw new ArgumentException($"No rule of NRules has the name `{rule.Id}`.", nameof(definitions));
            }
        }
    }

    /// <summary>What may be proposed.</summary>
    public ImmutableArray<HostRule> Rules { get; }

    /// <summary>The rules of NRules.</summary>
    public ImmutableArray<IRuleDefinition> Definitions { get; }

    /// <summary>
    /// Whether cases may share a session: so where each rule matches one fact and that is the case, so that no rule can join two cases and no fact that
    /// a rule inserts is matched.
    /// </summary>
    internal bool MayShareSessions => Definitions.All(d =>
        d.LeftHandSide is { ElementType: ElementType.And } group
        && group.ChildElements.ToList() is [PatternElement { Source: null } pattern]
        && (pattern.ValueType == typeof(ProposedCase) || pattern.ValueType == typeof(CaseFact)));
}
