using Noms.Tiering.NRules.Running;
using NRules;

namespace Noms.Tiering.NRules;

/// <summary>
/// Decides cases with the rules of a policy in NRules: NRules finds the rules that are met, and the library combines them, finds what is still
/// possible and makes the trace. The decision is that of <see cref="TieringEngine"/>, and many times slower; take it where rules of your own must
/// stand beside the policy's.
/// </summary>
/// <remarks>Thread-safe and reusable: make one and keep it. Each thread has a session of its own while it decides.</remarks>
public sealed class NRulesTieringEngine : ITieringEngine
{
    private const int MostInASession = 128;

    private readonly int _blockSize = MostInASession;
    private readonly bool _hasHostRules;
    private readonly PolicyRuleRepository _repository;
    private readonly TieringEngine _library;
    private RuleSession? _spare;

    /// <summary>Makes an engine.</summary>
    /// <param name="policy">The policy.</param>
    public NRulesTieringEngine(TieringPolicy policy)
    {
        _repository = new PolicyRuleRepository(policy);
        _library = new TieringEngine(policy);
        SessionFactory = _repository.Compile();
    }

    /// <summary>Makes an engine with rules of a host beside those of the policy.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="host">The host's rules. Where one of them matches more than the case, each case has a session of its own, which costs several times as much.</param>
    /// <exception cref="ArgumentException">A rule of the host does not fit the policy; see <see cref="TieringPolicy.WithHostRules"/>.</exception>
    public NRulesTieringEngine(TieringPolicy policy, HostRules host)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(host);
        var whole = policy.WithHostRules(host.Rules);
        _hasHostRules = true;
        _blockSize = host.MayShareSessions ? MostInASession : 1;
        _repository = new PolicyRuleRepository(whole);
        _library = new TieringEngine(whole);
        SessionFactory = _repository.Compile(host.Definitions);
    }

    /// <inheritdoc />
    public TieringPolicy Policy => _repository.Policy;

    /// <summary>The factory of the engine's sessions, for NRules' own tools: its schema as a graph, its events by rule id.</summary>
    public ISessionFactory SessionFactory { get; }

    /// <inheritdoc />
    /// <exception cref="RuleFailedException">A rule threw. The next case is not touched by it.</exception>
    /// <exception cref="EngineDisagreementException">NRules found other rules met than the library.</exception>
    public TieringDecision Decide(TieringCase tieringCase, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(tieringCase);
        var facts = _repository.Read(tieringCase, asOf);
        var session = Interlocked.Exchange(ref _spare, null) ?? NewSession();
        Run(session, [facts]);
        if (session.Count < _blockSize)
        {
            Volatile.Write(ref _spare, session);
        }

        return _library.Complete(tieringCase, asOf, facts.Found);
    }

    /// <summary>
    /// Decides many cases, in blocks of which each has a session of its own; faster than one by one. A case for which a rule throws is named, and the
    /// others are decided all the same.
    /// </summary>
    /// <param name="cases">The cases; read as they are needed.</param>
    /// <param name="asOf">The day as of which they are decided.</param>
    /// <returns>What each came to, in the order of the cases.</returns>
    /// <exception cref="EngineDisagreementException">NRules found other rules met than the library.</exception>
    public IEnumerable<BatchDecision> DecideAll(IEnumerable<TieringCase> cases, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(cases);
        return cases.Chunk(_blockSize).SelectMany(block => DecideBlock(block, asOf));
    }

    private BatchDecision[] DecideBlock(TieringCase[] cases, DateOnly asOf)
    {
        var facts = Array.ConvertAll(cases, c => _repository.Read(c, asOf));
        try
        {
            Run(NewSession(), facts);
        }
        catch (RuleFailedException)
        {
            // The session holds a part of the block, and nothing says which: each case is decided by itself.
            return Array.ConvertAll(cases, c => DecideAlone(c, asOf));
        }

        return Array.ConvertAll(facts, f => new BatchDecision(f.Case, _library.Complete(f.Case, asOf, f.Found), null));
    }

    /// <summary>The rules of the host come after those of the policy, whose proposals they see.</summary>
    private void Run(RuleSession session, CaseFact[] facts)
    {
        session.Run(facts);
        if (_hasHostRules)
        {
            session.Run(Array.ConvertAll(facts, f => new ProposedCase(f)));
        }
    }

    private BatchDecision DecideAlone(TieringCase tieringCase, DateOnly asOf)
    {
        try
        {
            return new(tieringCase, Decide(tieringCase, asOf), null);
        }
        catch (RuleFailedException failure)
        {
            return new(tieringCase, null, failure);
        }
    }

    private RuleSession NewSession() => new(Policy, SessionFactory);
}
