using Noms.Tiering.Allocation.Rows;
using Noms.Tiering.Deciding;
using Noms.Tiering.Explaining;
using Noms.Tiering.Policies;
using Noms.Tiering.Tracing;

namespace Noms.Tiering;

/// <summary>Decides cases under one policy.</summary>
/// <remarks>
/// Thread-safe and reusable: make one and keep it. The policy is compiled when the engine is made; tables that serve many cases are made with the first outcome
/// or batch, or after some hundred decisions. What is decided is the same with them and without.
/// </remarks>
public sealed class TieringEngine : ITieringEngine
{
    private readonly CompiledPolicy _compiled;
    private TieringOutcome? _spare;

    /// <summary>Makes an engine.</summary>
    /// <param name="policy">The policy, which has been checked when it was read.</param>
    public TieringEngine(TieringPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        Policy = policy;
        _compiled = PolicyCompiler.Compile(policy);
    }

    /// <summary>The policy.</summary>
    public TieringPolicy Policy { get; }

    /// <summary>Decides a case. Allocates the decision and nothing else.</summary>
    /// <param name="tieringCase">The case. Whatever it holds, the outcome is a decision: never an exception.</param>
    /// <param name="asOf">The day as of which it is decided.</param>
    /// <remarks>It decides any day, those outside the policy's window too; the trace then says so.</remarks>
    public TieringDecision Decide(TieringCase tieringCase, DateOnly asOf) => DecideFor(null, tieringCase, asOf);

    /// <summary>Decides a case into an outcome that is used again and again, without allocating.</summary>
    /// <param name="tieringCase">The case.</param>
    /// <param name="asOf">The day as of which it is decided.</param>
    /// <param name="outcome">Where the outcome goes; made by <see cref="CreateOutcome"/> of this engine.</param>
    /// <exception cref="ArgumentException">The outcome was made by another engine.</exception>
    public void Decide(TieringCase tieringCase, DateOnly asOf, TieringOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(tieringCase);
        ArgumentNullException.ThrowIfNull(outcome);
        if (!ReferenceEquals(outcome.Compiled, _compiled))
        {
            throw new ArgumentException("The outcome was made by another engine.", nameof(outcome));
        }

        Evaluation.Decide(tieringCase, asOf, outcome);
    }

    /// <summary>
    /// Completes a decision of which another engine has found the rules that are met: their combination, what is still possible and the trace
    /// are the library's.
    /// </summary>
    /// <param name="tieringCase">The case.</param>
    /// <param name="asOf">The day as of which it is decided.</param>
    /// <param name="found">
    /// The rules that the other engine found met, in any order. What it found of a host's rules is recorded as facts of the decision's case.
    /// </param>
    /// <exception cref="EngineDisagreementException">The library finds others met: no decision rests on what two engines see differently.</exception>
    /// <exception cref="ArgumentException">A rule is not one of this engine's policy.</exception>
    public TieringDecision Complete(TieringCase tieringCase, DateOnly asOf, params ReadOnlySpan<PolicyRule> found)
    {
        ArgumentNullException.ThrowIfNull(tieringCase);
        tieringCase = WithFindings(tieringCase, found);
        var outcome = Rent();
        Evaluation.Decide(tieringCase, asOf, outcome);
        FoundElsewhere.ThrowUnlessSame(found, outcome);
        var decision = new TieringDecision(this, null, tieringCase, asOf, outcome);
        Return(outcome);
        return decision;
    }

    /// <summary>The same into an outcome that is used again and again, without allocating.</summary>
    /// <param name="tieringCase">The case.</param>
    /// <param name="asOf">The day as of which it is decided.</param>
    /// <param name="outcome">Where the outcome goes; made by <see cref="CreateOutcome"/> of this engine.</param>
    /// <param name="found">The rules that the other engine found met, in any order.</param>
    /// <exception cref="EngineDisagreementException">The library finds others met; the outcome then means nothing.</exception>
    /// <exception cref="ArgumentException">A rule is not one of this engine's policy, or the outcome was made by another engine.</exception>
    public void Complete(TieringCase tieringCase, DateOnly asOf, TieringOutcome outcome, params ReadOnlySpan<PolicyRule> found)
    {
        ArgumentNullException.ThrowIfNull(tieringCase);
        Decide(WithFindings(tieringCase, found), asOf, outcome);
        FoundElsewhere.ThrowUnlessSame(found, outcome);
    }

    /// <summary>
    /// Makes ready at once what an engine makes by itself when it has decided a quarter of a million cases into outcomes: code for cases of which everything is known, where
    /// the runtime can compile any. It takes some milliseconds, the first time in a process some tens. What is decided is the same without.
    /// </summary>
    public void Prepare() => _ = _compiled.Code;

    /// <summary>Makes an outcome for a batch: one for each thread.</summary>
    public TieringOutcome CreateOutcome() => new(_compiled);

    /// <summary>Makes room for the outcomes of a batch.</summary>
    public TieringOutcomes CreateOutcomes() => new(this, _compiled);

    /// <summary>
    /// Decides a batch on several threads. Every outcome stands at the place of its case, and is the same whatever the number of threads.
    /// Nothing is allocated for a case; what the outcomes and the threads need is kept in <paramref name="outcomes"/> and used again.
    /// </summary>
    /// <param name="cases">The cases, none of them <see langword="null"/>; they must not change until the batch is decided, and are not kept.</param>
    /// <param name="asOf">The day as of which they are decided.</param>
    /// <param name="outcomes">Where the outcomes go; made by <see cref="CreateOutcomes"/> of this engine.</param>
    /// <param name="threads">The most threads that decide at once: at least 1, or -1, the default, for as many as the scheduler gives.</param>
    /// <param name="cancellation">Stops between pieces of 256 cases; <paramref name="outcomes"/> is then empty.</param>
    /// <exception cref="ArgumentException">The outcomes were made by another engine, or a case is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="threads"/> is 0 or below -1.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <remarks>Batches may be decided at the same time as long as each has outcomes of its own.</remarks>
    public void DecideAll(
        ReadOnlyMemory<TieringCase> cases, DateOnly asOf, TieringOutcomes outcomes, int threads = -1, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(outcomes);
        ThrowIfNoThreads(threads);
        if (!ReferenceEquals(outcomes.Compiled, _compiled))
        {
            throw new ArgumentException("The outcomes were made by another engine.", nameof(outcomes));
        }

        Batch.Decide(cases, asOf, outcomes, threads, cancellation);
    }

    /// <summary>Decides a stream, in its order. It holds two blocks of 4,096 cases at a time, however long the stream is.</summary>
    /// <param name="cases">The cases, none of them <see langword="null"/>.</param>
    /// <param name="asOf">The day as of which they are decided.</param>
    /// <param name="threads">The most threads that decide at once: at least 1, or -1, the default, for as many as the scheduler gives.</param>
    /// <param name="cancellation">Stops reading and deciding.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="threads"/> is 0 or below -1.</exception>
    /// <remarks>Each outcome holds until the next is asked for. One thread at a time may go through what it gives.</remarks>
    public IAsyncEnumerable<DecidedCase> DecideAll(
        IAsyncEnumerable<TieringCase> cases, DateOnly asOf, int threads = -1, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(cases);
        ThrowIfNoThreads(threads);
        return Batch.Decide(this, cases, asOf, threads, cancellation);
    }

    /// <summary>Makes traces of this engine's decisions.</summary>
    internal TraceBuilder Traces => field ??= new TraceBuilder(Policy);

    /// <summary>Writes this engine's decisions as lines of a run.</summary>
    internal DecisionLines Lines => field ??= new DecisionLines(_compiled);

    /// <summary>Finds what would change this engine's decisions.</summary>
    internal Explainer Explainer => field ??= new Explainer(this, _compiled);

    /// <summary>Finds the days on which dates of a case turn.</summary>
    internal DateCrossings Crossings => field ??= new DateCrossings(_compiled);

    /// <summary>Decides a case.</summary>
    /// <param name="versions">The engine that selected this one, or <see langword="null"/>.</param>
    /// <param name="tieringCase">The case.</param>
    /// <param name="asOf">The day as of which it is decided.</param>
    internal TieringDecision DecideFor(VersionedTieringEngine? versions, TieringCase tieringCase, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(tieringCase);
        var outcome = Rent();
        Evaluation.Decide(tieringCase, asOf, outcome);
        var decision = new TieringDecision(this, versions, tieringCase, asOf, outcome);
        Return(outcome);
        return decision;
    }

    /// <summary>The first of several days, by their numbers, as of which the outcome is such; <see langword="null"/> where there is none.</summary>
    internal DateOnly? FirstDay(TieringCase tieringCase, IReadOnlyList<int> days, Func<TieringOutcome, bool> isSuch)
    {
        if (days.Count == 0)
        {
            return null;
        }

        var outcome = Rent();
        DateOnly? found = null;
        for (var place = 0; place < days.Count && found is null; place++)
        {
            var day = DateOnly.FromDayNumber(days[place]);
            Evaluation.Decide(tieringCase, day, outcome);
            found = isSuch(outcome) ? day : null;
        }

        Return(outcome);
        return found;
    }

    /// <summary>Decides again and asks something of the outcome before it goes back.</summary>
    internal T Again<T>(TieringDecision decision, Func<TieringOutcome, T> ask)
    {
        var outcome = Rent();
        Evaluation.Decide(decision.Case, decision.AsOf, outcome);
        var answer = ask(outcome);
        Return(outcome);
        return answer;
    }

    private static void ThrowIfNoThreads(int threads)
    {
        if (threads is 0 or < -1)
        {
            throw new ArgumentOutOfRangeException(nameof(threads), "The number of threads is at least 1, or -1 for as many as the scheduler gives.");
        }
    }

    private TieringCase WithFindings(TieringCase tieringCase, ReadOnlySpan<PolicyRule> found) =>
        Policy.HasHostRules ? HostLayer.Record(tieringCase, Policy, found) : tieringCase;

    private TieringOutcome Rent() => Interlocked.Exchange(ref _spare, null) ?? new TieringOutcome(_compiled, withRows: false);

    private void Return(TieringOutcome outcome) => Volatile.Write(ref _spare, outcome);
}
