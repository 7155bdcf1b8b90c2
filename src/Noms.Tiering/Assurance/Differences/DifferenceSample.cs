using System.Collections.Immutable;
using Noms.Tiering.Assurance.Space;
using Noms.Tiering.Deciding;

namespace Noms.Tiering.Assurance.Differences;

/// <summary>Decides invented cases under two policies that are too large to be gone through. The same policies give the same cases.</summary>
internal sealed class DifferenceSample
{
    private const int MissingOneIn = 8;

    private readonly PolicyPair _pair;
    private readonly InventedCases _cases;
    private readonly DateOnly _asOf;
    private readonly TieringEngine _before;
    private readonly TieringEngine _after;
    private readonly Dictionary<(string Subject, string Before, string After), (int Count, DifferenceWitness Witness)> _found = [];

    public DifferenceSample(PolicyPair pair, CompiledPolicy compiled, DateOnly asOf)
    {
        _pair = pair;
        _asOf = asOf;
        _cases = new InventedCases(compiled, asOf, MissingOneIn);
        _before = new TieringEngine(pair.Before.Policy);
        _after = new TieringEngine(pair.After.Policy);
    }

    public int Decided { get; private set; }

    public int Differing { get; private set; }

    public void Decide(int cases)
    {
        for (; Decided < cases; Decided++)
        {
            var tieringCase = _cases.Next();
            var (before, after) = (_before.Decide(tieringCase, _asOf), _after.Decide(tieringCase, _asOf));
            var differences = Compare(before, after).ToList();
            Differing += differences.Count > 0 ? 1 : 0;
            foreach (var difference in differences)
            {
                _found[difference] = _found.TryGetValue(difference, out var known)
                    ? (known.Count + 1, known.Witness)
                    : (1, Witness(tieringCase, before, after, difference));
            }
        }
    }

    /// <summary>What was found, as one change: which change of the policy it comes of is not known.</summary>
    public IEnumerable<PolicyChange> Changes() => _found.Count == 0 ? [] :
    [
        new PolicyChange
        {
            Kind = PolicyChangeKind.Rules,
            Title = "found in sampled cases, of whichever change",
            Parts = [],
            Lines = [],
            ChangesProtection = false,
            Regions =
            [
                .. _found.OrderBy(f => f.Key.Subject, StringComparer.Ordinal).ThenBy(f => f.Key.Before, StringComparer.Ordinal).ThenBy(f => f.Key.After, StringComparer.Ordinal)
                    .Select(f => Region(f.Key, f.Value.Count, f.Value.Witness)),
            ],
        },
    ];

    private DifferenceRegion Region((string Subject, string Before, string After) key, int count, DifferenceWitness witness)
    {
        var levels = _pair.After.Scales.GetValueOrDefault(key.Subject);
        var (before, after) = (levels?.LevelById(key.Before), levels?.LevelById(key.After));
        return new DifferenceRegion
        {
            Subject = key.Subject,
            Title = levels?.Title ?? (key.Subject.Length == 0 ? "state" : key.Subject),
            Conditions = [],
            Transitions = [new OutcomeTransition(key.Before, key.After)],
            Direction = before is null || after is null ? DifferenceDirection.Other : after > before ? DifferenceDirection.Up : DifferenceDirection.Down,
            Combinations = Decided,
            Differing = count,
            Witness = witness,
        };
    }

    private DifferenceWitness Witness(TieringCase tieringCase, TieringDecision before, TieringDecision after, (string Subject, string Before, string After) difference) => new()
    {
        Case = tieringCase,
        AsOf = _asOf,
        Before = before,
        After = after,
        OutcomeBefore = difference.Before,
        OutcomeAfter = difference.After,
        DecidingBefore = Deciding(before, difference.Subject),
        DecidingAfter = Deciding(after, difference.Subject),
    };

    private static ImmutableArray<string> Deciding(TieringDecision decision, string scale) =>
        decision.State == DecisionState.Decided && decision.Scales.FirstOrDefault(s => s.Scale.Id == scale) is { } of ? [.. of.Deciding.Select(r => r.Id)] : [];

    private IEnumerable<(string Subject, string Before, string After)> Compare(TieringDecision before, TieringDecision after)
    {
        var (left, right) = (AspectWords.StateOf(before), AspectWords.StateOf(after));
        if (left != right)
        {
            yield return ("", left, right);
        }

        foreach (var scale in _pair.Scales.Where(_ => before.State == DecisionState.Decided && after.State == DecisionState.Decided))
        {
            var (one, other) = (Level(before, scale), Level(after, scale));
            if (one != other)
            {
                yield return (scale, one, other);
            }
        }

        foreach (var output in _pair.Outputs.Where(o => OutputOf(before, o) != OutputOf(after, o)))
        {
            yield return (output, Tracing.PhraseText.Truth(OutputOf(before, output)), Tracing.PhraseText.Truth(OutputOf(after, output)));
        }
    }

    private static string Level(TieringDecision decision, string scale) => decision.Scales.First(s => s.Scale.Id == scale).CalculatedLevel!.Id;

    private static Truth OutputOf(TieringDecision decision, string output) => decision.Outputs.FirstOrDefault(o => o.Output.Id == output)?.Truth ?? Truth.Unmet;
}
