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
    private readonly ulong[] _deciding;
    private readonly ulong[] _oneOf;
    private readonly byte[] _ruleCodes;
    private readonly (int First, int End)[] _testsOf;
    private readonly byte[] _testCodes;
    private readonly (int At, FactValue[]? Values)[] _places;
    private readonly FactValue[] _stated;
    private TieringCase? _case;

    public StandingSpace(TieringOutcome outcome)
    {
        _outcome = outcome;
        outcome.Space.KeepRows();
        _rules = ImmutableCollectionsMarshal.AsArray(outcome.Policy.Rules)!;
        _tests = outcome.Compiled.Tests;
        _deciding = new ulong[outcome.Met.Length];
        _oneOf = new ulong[outcome.Met.Length];
        _ruleCodes = RuleCodes.Create(_rules.Length);
        _testsOf = _tests.OfRule;
        var codes = _tests.Codes;
        _testCodes = new byte[codes.Room];
        _stated = new FactValue[codes.StatedCount];
        _places = [.. codes.At.Select((at, test) => (at, codes.ValuesOf(test, _stated)))];
    }

    public int RuleCount => _rules.Length;

    /// <summary>Fills it with the case that stands in the outcome.</summary>
    public void Take(TieringCase tieringCase)
    {
        _case = tieringCase;
        _tests.Codes.Write(_outcome.Compiled, _outcome.Workspace, _testCodes);
        _tests.Codes.WriteStated(tieringCase, _stated);
        DecidingRules.FindAll(_outcome, _deciding, _oneOf);
        RuleCodes.Write(_outcome.Met, _outcome.Possibly, _deciding, _oneOf, _ruleCodes);
    }

    public PolicyRule RuleAt(int rule) => _rules[rule];

    public byte CodeOfRule(int rule) => _ruleCodes[rule];

    public bool? IsNecessary(int rule) => DecidingRules.IsNecessary(_outcome, _rules[rule]);

    public (int First, int End) TestsOf(int rule) => _testsOf[rule];

    public TestCondition TestAt(int test) => _tests.All[test].Test;

    public byte CodeOfTest(int test) => _testCodes[_places[test].At];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public FactValue LowestOf(int test, byte code) => _places[test].Values is { } values ? values[TestCode.PlaceOf(code)] : OtherOf(test);

    public FactValue HighestOf(int test, byte code) =>
        _outcome.Workspace.IsComplete ? _tests.All[test].Value.In(_case!, _outcome.Workspace).Highest : LowestOf(test, code);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private FactValue OtherOf(int test) => _tests.All[test].Value.LowestIn(_case!, _outcome.Workspace);
}
