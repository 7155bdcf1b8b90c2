using System.Collections.Immutable;
using NRules;
using NRules.Diagnostics;

namespace Noms.Tiering.NRules.Running;

/// <summary>
/// One session of NRules, into which cases are inserted until it is full. They are not retracted, since to retract a case costs as much as to
/// insert it; each rule matches one fact, so a case never meets another.
/// </summary>
internal sealed class RuleSession
{
    private readonly TieringPolicy _policy;
    private readonly ISession _session;
    private ImmutableArray<string> _failed = [];

    public RuleSession(TieringPolicy policy, ISessionFactory factory)
    {
        _policy = policy;
        _session = factory.CreateSession();

        // The exception of a condition does not say whose it was, and this event does.
        _session.Events.LhsExpressionFailedEvent += Note;
    }

    /// <summary>How many facts it holds.</summary>
    public int Count { get; private set; }

    /// <summary>Inserts facts and fires what matches.</summary>
    /// <exception cref="RuleFailedException">A rule threw. The session holds a part of what it should and is of no further use.</exception>
    public void Run(IReadOnlyCollection<object> facts)
    {
        try
        {
            _session.InsertAll(facts);
            _session.Fire();
        }
        catch (RuleRhsExpressionEvaluationException exception)
        {
            throw new RuleFailedException(_policy, [exception.RuleName], exception.InnerException ?? exception);
        }
        catch (RuleExecutionException exception)
        {
            throw new RuleFailedException(_policy, _failed, exception.InnerException ?? exception);
        }

        Count += facts.Count;
    }

    private void Note(object? sender, LhsExpressionErrorEventArgs failure) => _failed = [.. failure.Rules.Select(r => r.Name).Distinct()];
}
