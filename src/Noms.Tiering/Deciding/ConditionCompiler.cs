using Noms.Tiering.Policies;

namespace Noms.Tiering.Deciding;

/// <summary>
/// Turns conditions into conjunctions. A disjunction inside a conjunction is the opposite of a conjunction of opposites, one
/// stage earlier; no condition is multiplied out, so size stays linear.
/// </summary>
internal sealed class ConditionCompiler(VariableRegister variables, CutCollector cuts, DayRegister days)
{
    private readonly List<(Conjunction Conjunction, Variable Output, ConditionBit Bit)> _gates = [];
    private readonly List<Conjunction> _free = [];
    private readonly Dictionary<Determinant, Variable> _recorded = [];
    private readonly List<(DeterminantUse Use, List<(ListTest Test, Condition Condition)> Tests)> _lists = [];
    private readonly Dictionary<(Condition, bool), Variable> _gateOf = [];
    private readonly Dictionary<TestCondition, (CellReading Reading, bool IsNegated)> _readings = [];

    public (Determinant Determinant, Variable Variable)[] Recorded => [.. _recorded.Select(r => (r.Key, r.Value))];

    /// <summary>What each test that has been compiled makes of the cells of its variable, and whether that is turned round.</summary>
    public IReadOnlyDictionary<TestCondition, (CellReading Reading, bool IsNegated)> Readings => _readings;

    public void AddList(DeterminantUse use) => _lists.Add((use, []));

    public ListVariable[] Lists() =>
    [
        .. _lists.Select((list, index) => new ListVariable(
            index, list.Use, [.. list.Tests.Select(t => t.Test)], [.. list.Tests.Select(t => t.Condition)])),
    ];

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
        var tests = _lists.First(l => l.Use.Determinant == list).Tests;
        var variable = output is null
            ? variables.AddInternal($"some {list.Id}", bounds.Length + 1, 0)
            : variables.Add(output, bounds.Length + 1);
        tests.Add((new ListTest(variable, ElementTest.Of(such, list, days.IndexOf), bounds), such));
        return variable;
    }

    /// <summary>
    /// Puts steps in the order in which each reads only what stands before it, and gathers the conjunctions: those of the outcome
    /// come first, in their order.
    /// </summary>
    public Step[] Order(List<Conjunction> outcome, IReadOnlyList<(Step Step, int Stage)> derived, out IReadOnlyList<Conjunction> conjunctions)
    {
        Step[] steps =
        [
            .. _gates.Select(g => (Step: (Step)new BooleanStep(g.Output, g.Bit), g.Output.Stage))
                .Concat(derived).OrderBy(s => s.Stage).Select(s => s.Step),
        ];

        // Those of one stage stand side by side.
        conjunctions = [.. outcome, .. steps.OfType<BooleanStep>().Select(s => s.Condition.Conjunction).Concat(_free).Distinct()];
        return steps;
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
        if (_gateOf.TryGetValue((condition, negated), out var known))
        {
            return known;
        }

        var isOpposite = IsDisjunction(condition, negated);
        var gate = Gate(Conjoin(condition, negated != isOpposite), isOpposite);
        _gateOf.Add((condition, negated), gate);
        return gate;
    }

    private Variable Gate(Conjunction conjunction, bool isOpposite)
    {
        var output = variables.AddInternal("condition", 2, conjunction.Stage + 1);
        _gates.Add((conjunction, output, new ConditionBit(conjunction, isOpposite)));
        return output;
    }

    private CellReading OfTest(TestCondition test, bool negated)
    {
        var (variable, met) = Cells(test);
        var reading = new CellReading(variable, [.. met.Select(m => m != negated ? 1L : 0L)]);
        _readings.TryAdd(test, (reading, negated));
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
                return (variables.Of(determinant), [.. determinant.Values.Select(v => choice.Values.Contains(v.Id))]);
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
        DateTest date => (date.OnOrAfter is not { } from || interval > Array.IndexOf(cut.Days, from))
            && (date.Before is not { } before || interval <= Array.IndexOf(cut.Days, before)),
        NumberTest number => (number.AtLeast is not { } atLeast || interval >= Above(cut, atLeast.Value))
            && (number.Below is not { } below || interval < Above(cut, below.Value)),
        _ => throw new InvalidOperationException($"A test of type {test.GetType().Name} is not one of cells."),
    };

    /// <summary>The first interval that lies at or above a bound, which may lie outside the range.</summary>
    private static int Above(Cuts cut, decimal bound)
    {
        var place = Array.BinarySearch(cut.Numbers, (long)(bound * FactValue.NumberScale));
        return cut.IsAtOrBelowRange(bound) ? 0 : place < 0 ? ~place + 1 : place + 1;
    }

    private Variable RecordedVariable(Determinant determinant)
    {
        if (!_recorded.TryGetValue(determinant, out var variable))
        {
            variable = variables.AddInternal($"{determinant.Id} recorded", 2, 0);
            _recorded.Add(determinant, variable);
        }

        return variable;
    }
}
