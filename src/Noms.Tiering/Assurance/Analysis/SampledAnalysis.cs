using System.Numerics;
using Noms.Tiering.Assurance.Space;
using Noms.Tiering.Deciding;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Assurance.Analysis;

/// <summary>
/// Looks at a policy that is too large to be gone through. That something was never seen is said as that and proves nothing; a level that falls is shown by its
/// witnesses.
/// </summary>
internal sealed class SampledAnalysis(CompiledPolicy compiled, DateOnly asOf, int samples, FindingList findings)
{
    private const int MissingOneIn = 16;

    /// <summary>How many determinants of one case are let grow worse, each in its turn, so that a case takes no longer the more a policy reads.</summary>
    private const int WorsenedOfACase = 8;

    private readonly TieringPolicy _policy = compiled.Policy;
    private readonly int[] _directed = [.. Enumerable.Range(0, compiled.Inputs.Length).Where(input => compiled.Inputs[input].Use.Worse != WorseDirection.NotStated)];

    // Any other that is missing and open comes to the lowest (or highest) level of the values that it may have, which are looked at too.
    private readonly InventedCases _cases = new(
        compiled, asOf, MissingOneIn, determinant => compiled.Recorded.Any(r => r.Determinant == determinant) || compiled.Fallbacks.Any(f => f.Determinants.Contains(determinant)));
    private readonly TieringOutcome _outcome = new(compiled);
    private readonly ulong[] _without = new ulong[compiled.OutcomeWords];
    private readonly bool[] _necessary = new bool[compiled.RuleCount];
    private readonly TieringCase?[] _metBy = new TieringCase?[compiled.Conditions.Length];
    private readonly HashSet<Level> _reached = [];
    private readonly HashSet<PolicyStatus> _stood = [];
    private readonly HashSet<(int Input, int Scale)> _fallen = [];
    private int _turn;
    private long _steps;

    /// <summary>Looks at the cases and says what was not seen.</summary>
    /// <param name="stepsBefore">The steps of the proof that was given up.</param>
    public AnalysisFigures Run(long stepsBefore)
    {
        for (var sample = 0; sample < samples; sample++)
        {
            Look(_cases.Next());
        }

        Say();
        return new AnalysisFigures
        {
            Determinants = _policy.Reads.Length,
            Cells = compiled.Inputs.Sum(i => i.Variable.CellCount),
            Combinations = BigInteger.Zero,
            WithStatus = BigInteger.Zero,
            Invalid = BigInteger.Zero,
            Nodes = 0,
            Scales = [],
            Derived = [],
            Sampled = samples,
            Steps = stepsBefore + _steps,
        };
    }

    private void Look(TieringCase person)
    {
        Decide(person);
        for (var place = 0; place < _metBy.Length; place++)
        {
            _metBy[place] ??= ScaleCombination.IsSet(_outcome.Met, place) ? person : null;
        }

        if (_outcome.Status is { } status)
        {
            _stood.Add(status);
        }

        if (_outcome.State != DecisionState.Decided)
        {
            return;
        }

        for (var scale = 0; scale < compiled.Scales.Length; scale++)
        {
            _reached.Add(_outcome.CalculatedLevelOf(scale)!);
            LookWithout(scale);
        }

        Worsen(person);
    }

    private void LookWithout(int scale)
    {
        var level = compiled.Scales[scale].Combine(_outcome.Met, _outcome.Workspace).Level;
        foreach (var rule in _policy.Rules.Where(r => !_necessary[r.Index] && r.Proposal.Scale == compiled.Scales[scale].Scale && ScaleCombination.IsSet(_outcome.Met, r.Index)))
        {
            _outcome.Met.CopyTo(_without, 0);
            _without[rule.Index >> 6] &= ~(1UL << (rule.Index & 63));
            _necessary[rule.Index] = compiled.Scales[scale].Combine(_without, _outcome.Workspace).Level != level;
        }
    }

    /// <summary>Lets determinants that have a direction grow worse by a cell.</summary>
    private void Worsen(TieringCase person)
    {
        int[] before = [.. compiled.Scales.Select((_, scale) => _outcome.CalculatedLevelOf(scale)!.Index)];
        for (var count = 0; count < Math.Min(WorsenedOfACase, _directed.Length); count++)
        {
            _turn = (_turn + 1) % _directed.Length;
            Worsen(person, _directed[_turn], before);
        }
    }

    private void Worsen(TieringCase person, int input, int[] before)
    {
        var use = compiled.Inputs[input].Use;
        if (person.FactOf(use.Determinant) is not { } fact)
        {
            return;
        }

        var line = _cases.Values.LineOf(input);
        var inOrder = line.Cells.Where(c => c.Place >= 0 || use.Determinant.Kind == DeterminantKind.Flag).ToList();
        var place = inOrder.IndexOf(line.CellOf(fact.Value));
        var worse = place + (use.Worse == WorseDirection.Upward ? 1 : -1);
        if (place < 0 || worse < 0 || worse >= inOrder.Count)
        {
            return;
        }

        var changed = person.With([new Fact(use.Determinant, line.NearestIn(inOrder[worse], fact.Value))]);
        Decide(changed);
        for (var scale = 0; scale < before.Length && _outcome.State == DecisionState.Decided; scale++)
        {
            if (_outcome.CalculatedLevelOf(scale)!.Index < before[scale] && _fallen.Add((input, scale)))
            {
                Falls(use.Determinant, compiled.Scales[scale].Scale, before[scale], _outcome.CalculatedLevelOf(scale)!, person, changed);
            }
        }
    }

    private void Decide(TieringCase person)
    {
        _steps += _cases.Combinations;
        Evaluation.Decide(person, asOf, _outcome);
    }

    private void Falls(Determinant determinant, Scale scale, int before, Level after, TieringCase person, TieringCase changed) => findings.Add(new PolicyFinding
    {
        Code = FindingCodes.NotMonotone,
        Severity = FindingSeverity.Error,
        Message = $"`{determinant.Id}` growing worse lowers the level from `{scale.Levels[before].Id}` to `{after.Id}`",
        Scale = scale,
        Determinant = determinant,
        Places = [findings.At($"/reads/{determinant.Id}")],
        Witness = person,
        Changed = changed,
        IsProved = false,
    });

    private void Say()
    {
        foreach (var rule in _policy.Rules.Where(r => _metBy[r.Index] is null))
        {
            findings.Add(FindingCodes.NeverFires, FindingSeverity.Error, $"`{rule.Id}` was met in no case of the sample: {rule.When}", [rule], rule.Proposal.Scale, null);
        }

        foreach (var rule in _policy.Rules.Where(r => _metBy[r.Index] is not null && r.Proposal.Scale is not null && !_necessary[r.Index]))
        {
            var isCap = rule.Proposal is CapProposal;
            findings.Add(
                isCap ? FindingCodes.CapNeverLowers : FindingCodes.NeverNecessary,
                isCap ? FindingSeverity.Error : FindingSeverity.Warning,
                $"`{rule.Id}` was met and necessary in no case of the sample",
                [rule],
                rule.Proposal.Scale,
                _metBy[rule.Index]);
        }

        foreach (var level in _policy.Scales.SelectMany(s => s.Levels).Where(l => !_reached.Contains(l)))
        {
            findings.Add(
                FindingCodes.LevelNeverReached, FindingSeverity.Warning, $"no case of the sample came to `{level.Id}` on `{level.Scale.Id}`", level.Id, null, null, level.Scale);
        }

        foreach (var (index, status) in _policy.Statuses.Index().Where(s => !_stood.Contains(s.Item)))
        {
            findings.Add(
                FindingCodes.StatusNeverStands,
                FindingSeverity.Error,
                $"the status `{status.Id}` stood in no case of the sample",
                status.Id,
                findings.Around(status.When),
                _metBy[compiled.StatusStart + index]);
        }
    }
}
