using Noms.Tiering.Policies;

namespace Noms.Tiering.Deciding;

/// <summary>
/// Turns conditions into conjunctions. A disjunction inside a conjunction is the opposite of a conjunction of opposites, one
/// stage earlier; no condition is multiplied out, so size stays linear.
/// </summary>
internal sealed class ConditionCompiler(VariableRegister variables, CutCollector cuts, DayRegister days)
{
    private readonly List<BooleanStep> _gates = [];
    private readonly List<Conjunction> _free = [];
    private readonly Dictionary<Determinant, Variable> _recorded = [];
    private readonly List<ListOfTests> _lists = [];
    private readonly Dictionary<Condition, Variable> _gateOf = [];
    private readonly Dictionary<Condition, Variable> _gateOfOpposite = [];
    private readonly Dictionary<TestCondition, TestReading> _readings = [];

    public (Determinant Determinant, Variable Variable)[] Recorded
    {
        get
        {
            var recorded = new (Determinant, Variable)[_recorded.Count];
            var place = 0;
            foreach (var (determinant, variable) in _recorded)
            {
                recorded[place++] = (determinant, variable);
            }

            return recorded;
        }
    }

    /// <summary>What each test that has been compiled makes of the cells of its variable, and whether that is turned round.</summary>
    public IReadOnlyDictionary<TestCondition, TestReading> Readings => _readings;

    public void AddList(DeterminantUse use) => _lists.Add(new ListOfTests(use, []));

    public ListVariable[] Lists() => Each.Of(_lists.Count, index => new ListVariable(index, _lists[index].Use, [.. _lists[index].Tests]));

    /// <summary>The condition as a bit.</summary>
    public ConditionBit Compile(Condition condition)
    {
        // A disjunction at the top needs no stage of its own: it is the bit of the opposite, negated.
        var isNegated = IsDisjunction(condition, negated: false);
        return new ConditionBit(Conjoin(condition, isNegated), isNegated);
    }

    /// <summary>The condition as a bit that steps read.</summary>
    public ConditionBit CompileEarly(Condition condition)
    {
        var bit = Compile(condition);
        _free.Add(bit.Conjunction);
        return bit;
    }

    /// <summary>A condition's truth as a variable of two cells, with the reading that is 1 where the condition is met.</summary>
    public CellReading Reading(Condition condition)
    {
        if (condition is TestCondition test)
        {
            return OfTest(test, negated: false);
        }

        return new CellReading(Gate(condition, negated: false), [0, 1]);
    }

    /// <summary>The variable that counts the elements of a list that are such.</summary>
    public Variable CountElements(Determinant list, Condition such, int[] bounds, Determinant? output)
    {
        var tests = _lists.Find(l => l.Use.Determinant == list)!.Tests;
        var variable = output is null
            ? variables.AddInternal($"some {list.Id}", bounds.Length + 1, 0)
            : variables.Add(output, bounds.Length + 1);
        tests.Add(new ListTest(variable, such, ElementTest.Of(such, list, days.IndexOf), bounds));
        return variable;
    }

    /// <summary>
    /// Puts steps in the order in which each reads only what stands before it, and gathers the conjunctions: those of the outcome
    /// come first, in their order.
    /// </summary>
    public Step[] Order(ConditionBit[] outcome, List<Step> derived, out List<Conjunction> conjunctions)
    {
        var steps = new List<Step>();
        var last = Math.Max(LastStage(_gates), LastStage(derived));
        for (var stage = 0; stage <= last; stage++)
        {
            steps.AddRange(_gates.FindAll(step => step.Output.Stage == stage));
            steps.AddRange(derived.FindAll(step => step.Output.Stage == stage));
        }

        // Those of one stage stand side by side.
        conjunctions = [];
        foreach (var bit in outcome)
        {
            conjunctions.Add(bit.Conjunction);
        }

        var early = new HashSet<Conjunction>();
        foreach (var step in steps)
        {
            if (step is BooleanStep gate && early.Add(gate.Condition.Conjunction))
            {
                conjunctions.Add(gate.Condition.Conjunction);
            }
        }

        conjunctions.AddRange(_free.FindAll(early.Add));
        return [.. steps];
    }

    private static int LastStage(IEnumerable<Step> steps)
    {
        var last = 0;
        foreach (var step in steps)
        {
            last = Math.Max(last, step.Output.Stage);
        }

        return last;
    }

    private static bool IsDisjunction(Condition condition, bool negated) => condition switch
    {
        NotCondition not => IsDisjunction(not.Condition, !negated),
        AnyCondition any => !negated && any.Conditions.Length > 1,
        AllCondition all => negated && all.Conditions.Length > 1,
        _ => false,
    };

    private Conjunction Conjoin(Condition condition, bool negated)
    {
        var requirements = new List<Requirement>();
        var isNever = false;
        Gather(condition, negated, requirements, ref isNever);
        return new Conjunction(requirements, isNever);
    }

    private void Gather(Condition condition, bool negated, List<Requirement> into, ref bool isNever)
    {
        switch (condition)
        {
            case NotCondition not:
                Gather(not.Condition, !negated, into, ref isNever);
                break;
            case AllCondition { Conditions.IsEmpty: true }:
                isNever |= negated;
                break;
            case AllCondition all when !negated || all.Conditions.Length == 1:
                foreach (var part in all.Conditions)
                {
                    Gather(part, negated, into, ref isNever);
                }

                break;
            case AnyCondition any when negated || any.Conditions.Length == 1:
                foreach (var part in any.Conditions)
                {
                    Gather(part, negated, into, ref isNever);
                }

                break;
            case TestCondition test:
                Require(OfTest(test, negated), into);
                break;
            default:
                Require(new CellReading(Gate(condition, negated), [0, 1]), into);
                break;
        }
    }

    /// <summary>
    /// Two tests of one variable in one conjunction stay two tests, as Kleene has it: the second is read through a variable of its own.
    /// </summary>
    private void Require(CellReading reading, List<Requirement> into)
    {
        var same = into.FindIndex(r => r.Variable == reading.Variable);
        if (same >= 0 && into[same].Reading.SameAs(reading))
        {
            return;
        }

        into.Add(new Requirement(same < 0 ? reading : new CellReading(Gate(new Conjunction([new Requirement(reading)], false), false), [0, 1])));
    }

    /// <summary>A variable that is yes where the condition (or, negated, its opposite) is met.</summary>
    private Variable Gate(Condition condition, bool negated)
    {
        var gates = negated ? _gateOfOpposite : _gateOf;
        if (gates.TryGetValue(condition, out var known))
        {
            return known;
        }

        var isOpposite = IsDisjunction(condition, negated);
        var gate = Gate(Conjoin(condition, negated != isOpposite), isOpposite);
        gates.Add(condition, gate);
        return gate;
    }

    private Variable Gate(Conjunction conjunction, bool isOpposite)
    {
        var output = variables.AddInternal("condition", 2, conjunction.Stage + 1);
        _gates.Add(new BooleanStep(output, new ConditionBit(conjunction, isOpposite)));
        return output;
    }

    private CellReading OfTest(TestCondition test, bool negated)
    {
        var (variable, met) = Cells(test);
        var reading = new CellReading(variable, Each.Of<bool, long>(met, m => m != negated ? 1L : 0L));
        _readings.TryAdd(test, new TestReading(reading, negated));
        return reading;
    }

    private (Variable Variable, bool[] Met) Cells(TestCondition test)
    {
        var determinant = test.Determinant;
        switch (test)
        {
            case RecordedTest recorded:
                return (RecordedVariable(determinant), [!recorded.Expected, recorded.Expected]);
            case SomeTest some:
                return (CountElements(determinant, some.Such, [1], null), [false, true]);
            case FlagTest flag:
                return (variables.Of(determinant), [!flag.Expected, flag.Expected]);
            case ChoiceTest choice:
                return (variables.Of(determinant), Each.Of(determinant.Values, v => choice.Values.Contains(v.Id)));
        }

        var variable = variables.Of(determinant);
        var cut = cuts[determinant];
        var met = new bool[variable.CellCount];
        for (var cell = 0; cell < met.Length; cell++)
        {
            met[cell] = cell < cut.NoneCells ? test is NoneTest { Expected: true } : Holds(test, cut, cell - cut.NoneCells);
        }

        return (variable, met);
    }

    private static bool Holds(TestCondition test, Cuts cut, int interval) => test switch
    {
        NoneTest none => !none.Expected,
        CodeTest code => interval < cut.Codes.Count && code.Codes.Contains(cut.Codes[interval]),
        DateTest date => (date.OnOrAfter is not { } from || interval > cut.PlaceOf(from))
            && (date.Before is not { } before || interval <= cut.PlaceOf(before)),
        NumberTest number => (number.AtLeast is not { } atLeast || interval >= Above(cut, atLeast.Value))
            && (number.Below is not { } below || interval < Above(cut, below.Value)),
        _ => throw new InvalidOperationException($"A test of type {test.GetType().Name} is not one of cells."),
    };

    /// <summary>The first interval that lies at or above a bound, which may lie outside the range.</summary>
    private static int Above(Cuts cut, decimal bound) =>
        cut.IsAtOrBelowRange(bound) ? 0 : cut.CountBelow(bound) + 1;

    private Variable RecordedVariable(Determinant determinant)
    {
        if (!_recorded.TryGetValue(determinant, out var variable))
        {
            variable = variables.AddInternal($"{determinant.Id} recorded", 2, 0);
            _recorded.Add(determinant, variable);
        }

        return variable;
    }

    private sealed record ListOfTests(DeterminantUse Use, List<ListTest> Tests);
}
