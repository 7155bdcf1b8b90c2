using Noms.Tiering.Handwritten;
using Noms.Tiering.Handwritten.Cases;

namespace Noms.Tiering.Benchmarks.Subjects;

/// <summary>The same cases for the engine and for handwritten code. Each way ends in a sum, so that no work can be left out.</summary>
public sealed partial class DecideSubject
{
    /// <summary>
    /// How many cases one pass decides unless said otherwise, each its own. Of a tenth of them the processor learns every branch by heart,
    /// which no caseload lets it do.
    /// </summary>
    public const int Cases = 10_000;

    private readonly TieringCase[] _cases;
    private readonly TypedCase[] _typed;
    private readonly HandwrittenPolicy _policy;
    private readonly DateOnly _asOf;
    private readonly TieringEngine _engine;
    private readonly TieringOutcome _outcome;
    private readonly TieringOutcomes _outcomes;
    private readonly int _scales;
    private readonly bool _mayBeOpen;

    /// <summary>Makes the cases, and checks that the two ways agree on each.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="missing">The share of facts that are not recorded, from 0 to 1.</param>
    /// <param name="cases">How many cases one pass decides.</param>
    /// <exception cref="InvalidOperationException">They do not agree.</exception>
    public DecideSubject(HandwrittenPolicy policy, double missing, int cases = Cases)
    {
        ArgumentNullException.ThrowIfNull(policy);
        _policy = policy;
        _asOf = policy.AsOf;
        _cases = [.. VariedCases.For(policy.Policy, _asOf, cases, missing)];
        _typed = [.. _cases.Select(c => TypedCases.From(c, policy.Policy))];
        _engine = new TieringEngine(policy.Policy);
        _engine.Prepare();
        _outcome = _engine.CreateOutcome();
        _outcomes = _engine.CreateOutcomes();
        _scales = policy.Policy.Scales.Length;
        _mayBeOpen = missing > 0;
        Check();
    }

    /// <summary>Handwritten code: levels and fired rules and, where facts are missing, the levels that are still possible.</summary>
    public ulong ByHand() =>
        _mayBeOpen ? ByHandWithPossible()
        : _policy == HandwrittenPolicy.Noms2005 ? ByNoms2005()
        : _policy == HandwrittenPolicy.Utm2021 ? ByUtm2021()
        : ByHmpps2026();

    /// <summary>The engine: the same, and which rules are unknown.</summary>
    public ulong ByEngine()
    {
        var sum = 0UL;
        foreach (var tieringCase in _cases)
        {
            _engine.Decide(tieringCase, _asOf, _outcome);
            sum += Sum(_outcome) + PossibleOf(_outcome);
        }

        return sum;
    }

    /// <summary>The same as a batch, on this thread.</summary>
    public ulong ByBatch()
    {
        _engine.DecideAll(_cases, _asOf, _outcomes, threads: 1);
        var sum = 0UL;
        for (var place = 0; place < _outcomes.Count; place++)
        {
            sum += Sum(_outcomes[place]);
        }

        return sum;
    }

    // Called by name and not through a delegate, which would lengthen the yardstick.
    private ulong ByNoms2005()
    {
        var sum = 0UL;
        foreach (var typed in _typed)
        {
            sum += Sum(Noms2005.Decide(typed, _asOf));
        }

        return sum;
    }

    private ulong ByUtm2021()
    {
        var sum = 0UL;
        foreach (var typed in _typed)
        {
            sum += Sum(Utm2021.Decide(typed, _asOf));
        }

        return sum;
    }

    private ulong ByHmpps2026()
    {
        var sum = 0UL;
        foreach (var typed in _typed)
        {
            sum += Sum(Hmpps2026.Decide(typed, _asOf));
        }

        return sum;
    }

    // All of an outcome counts, so that the compiler may not leave out what nobody asks for.
    private static ulong Sum(in HandwrittenOutcome outcome) =>
        (ulong)(outcome.Level + outcome.SecondLevel + (int)outcome.State + outcome.Status) + ulong.PopCount(outcome.Fired);

    private ulong Sum(TieringOutcome outcome)
    {
        var levels = 0;
        for (var scale = 0; scale < _scales; scale++)
        {
            levels += outcome.CalculatedLevelOf(scale)?.Index ?? 0;
        }

        return (ulong)(levels + (int)outcome.State + (outcome.Status is null ? -1 : 0) + outcome.MetRules.Count);
    }

    private ulong Sum(in CaseOutcome outcome)
    {
        var levels = 0;
        for (var scale = 0; scale < _scales; scale++)
        {
            levels += outcome.CalculatedLevelOf(scale)?.Index ?? 0;
        }

        return (ulong)(levels + (int)outcome.State + (outcome.Status is null ? -1 : 0) + outcome.MetRules.Count);
    }

    private void Check()
    {
        for (var place = 0; place < _cases.Length; place++)
        {
            _engine.Decide(_cases[place], _asOf, _outcome);
            var byHand = _policy.Decide(_typed[place], _asOf);
            if ((HandwrittenPolicy.Difference(_outcome, byHand) ?? HandwrittenPolicy.PossibleDifference(_outcome, _policy.Possible(_typed[place], byHand))) is { } difference)
            {
                throw new InvalidOperationException($"{_policy}, {_cases[place].Id}: {difference}");
            }
        }

        // With facts missing the engine is asked one by one for what is still possible besides.
        if (!_mayBeOpen && ByBatch() != ByEngine())
        {
            throw new InvalidOperationException($"{_policy}: a batch comes to something else than its cases one by one");
        }
    }
}
