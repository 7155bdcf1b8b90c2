using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Noms.Tiering.Deciding;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Tracing;

/// <summary>What the standings of the rules and tests of a case are read from. An outcome has one, and fills it anew for each case.</summary>
internal sealed class StandingSpace
{
    private readonly TieringOutcome _outcome;
    private readonly PolicyRule[] _rules;
    private readonly TracedTests _tests;
    private readonly int[] _firstOf;
    private readonly ulong[] _met;
    private readonly ulong[] _possibly;
    private readonly ulong[] _deciding;
    private readonly ulong[] _oneOf;
    private readonly byte[] _codes;
    private readonly FactValue[] _small;
    private readonly (int At, FactValue[]? Values)[] _places;
    private TieringCase? _case;

    public StandingSpace(TieringOutcome outcome)
    {
        _outcome = outcome;
        _rules = ImmutableCollectionsMarshal.AsArray(outcome.Policy.Rules)!;
        _tests = outcome.Compiled.Tests;
        _firstOf = _tests.FirstOf;
        (_met, _possibly) = (outcome.Met, outcome.Possibly);
        _deciding = new ulong[_met.Length];
        _oneOf = new ulong[_met.Length];
        var codes = _tests.Codes;
        _codes = new byte[codes.Room];
        _small = new FactValue[codes.Small.Length];
        _places = [.. codes.At.Select((at, test) => (at, codes.ValuesOf(test, _small)))];
    }

    public int RuleCount => _rules.Length;

    /// <summary>Fills it with the case that stands in the outcome.</summary>
    public void Take(TieringCase tieringCase)
    {
        _case = tieringCase;
        _tests.Codes.Write(_outcome.Compiled, _outcome.Workspace, _codes);
        var small = _tests.Codes.Small;
        for (var place = 0; place < small.Length; place++)
        {
            _small[place] = small[place].In(tieringCase.Flat);
        }

        DecidingRules.FindAll(_outcome, _deciding, _oneOf);
    }

    public PolicyRule RuleAt(int rule) => _rules[rule];

    /// <summary>The rule's truth: 0, 1 or 2 as it is neither, may be or is met.</summary>
    public Truth TruthOfRule(int rule) => (Truth)(Bit(_met, rule) + Bit(_possibly, rule));

    public bool IsDeciding(int rule) => Bit(_deciding, rule) != 0;

    public bool IsOneOfDeciding(int rule) => Bit(_oneOf, rule) != 0;

    public bool? IsNecessary(int rule) => DecidingRules.IsNecessary(_outcome, _rules[rule]);

    public TestStandings TestsOf(int rule) => new(this, _firstOf[rule], _firstOf[rule + 1]);

    public TestCondition TestAt(int test) => _tests.All[test].Test;

    public Truth TruthOfTest(int test) => TestCode.TruthOf(_codes[_places[test].At]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public FactValue LowestOf(int test)
    {
        ref readonly var place = ref _places[test];
        return place.Values is { } values ? values[TestCode.PlaceOf(_codes[place.At])] : OtherOf(test);
    }

    public FactValue HighestOf(int test) =>
        _outcome.Workspace.IsComplete ? _tests.All[test].Value.In(_case!, _outcome.Workspace).Highest : LowestOf(test);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private FactValue OtherOf(int test) => _tests.All[test].Value.LowestIn(_case!, _outcome.Workspace);

    private static int Bit(ulong[] words, int index) => (int)(words[index >> 6] >> index) & 1;
}
