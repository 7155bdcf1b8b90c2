using Noms.Tiering.Policies;

namespace Noms.Tiering.Deciding.Rows;

/// <summary>While a policy is compiled: makes the table of tests that read nothing but flags, choices and one list of such.</summary>
internal sealed class ElementTableMaker
{
    private const int MostPlaces = 4096;

    private readonly Determinant _list;
    private readonly Condition[] _tests;
    private readonly int[] _fields;
    private readonly SomeTest[] _within;

    private ElementTableMaker(Determinant list, Condition[] tests)
    {
        _list = list;
        _tests = tests;
        var leaves = tests.SelectMany(ConditionTests.Of).ToList();
        _within = [.. leaves.OfType<SomeTest>()];
        _fields = [.. leaves.Where(t => t is not SomeTest).Select(t => list.Fields.IndexOf(t.Determinant)).Distinct()];
    }

    /// <summary>Makes it; <see langword="null"/> where the tests read something else, or too much.</summary>
    public static ElementTable? Of(Determinant list, Condition[] tests) => new ElementTableMaker(list, tests).Make();

    private ElementTable? Make()
    {
        var lists = _within.Select(w => w.Determinant).Distinct().ToList();
        if (_tests.Length > ElementMarks.MostTests || lists.Count > 1
            || _fields.Any(f => f < 0 || _list.Fields[f].Kind is not (DeterminantKind.Flag or DeterminantKind.Choice)))
        {
            return null;
        }

        var inner = lists.Count == 0 ? null : Of(lists[0], [.. _within.Select(w => w.Such)]);
        if (lists.Count > 0 && inner is null)
        {
            return null;
        }

        var places = 1L;
        var digits = new (int Field, int Stride)[_fields.Length];
        for (var digit = 0; digit < digits.Length; digit++)
        {
            digits[digit] = (_fields[digit], (int)places);
            places = Math.Min(int.MaxValue, places * StatesOf(_fields[digit]));
        }

        var innerStride = (int)places;
        places <<= 2 * (inner?.Tests ?? 0);
        if (places > MostPlaces)
        {
            return null;
        }

        var marks = new uint[places];
        for (var place = 0; place < marks.Length; place++)
        {
            for (var test = 0; test < _tests.Length; test++)
            {
                marks[place] |= ElementMarks.Of(test, TruthOf(_tests[test], place, digits, innerStride));
            }
        }

        return new ElementTable(digits, inner, lists.Count == 0 ? -1 : _list.Fields.IndexOf(lists[0]), innerStride, marks, _tests.Length);
    }

    private int StatesOf(int field) => 1 + (_list.Fields[field].Kind == DeterminantKind.Flag ? 2 : _list.Fields[field].Values.Length);

    private Truth TruthOf(Condition condition, int place, (int Field, int Stride)[] digits, int innerStride)
    {
        switch (condition)
        {
            case AllCondition all:
                return all.Conditions.Select(c => TruthOf(c, place, digits, innerStride)).DefaultIfEmpty(Truth.Met).Min();
            case AnyCondition any:
                return any.Conditions.Select(c => TruthOf(c, place, digits, innerStride)).DefaultIfEmpty(Truth.Unmet).Max();
            case NotCondition not:
                return Truth.Met - (int)TruthOf(not.Condition, place, digits, innerStride);
            case SomeTest some:
                {
                    var test = Array.IndexOf(_within, some);
                    var (met, possible) = (place / innerStride, place / innerStride >> _within.Length);
                    return ((met >> test) & 1) != 0 ? Truth.Met : ((possible >> test) & 1) != 0 ? Truth.Unknown : Truth.Unmet;
                }

            default:
                {
                    var test = (TestCondition)condition;
                    var (field, stride) = digits[Array.IndexOf(_fields, _list.Fields.IndexOf(test.Determinant))];
                    return TruthOf(test, _list.Fields[field], place / stride % StatesOf(field));
                }
        }
    }

    private static Truth TruthOf(TestCondition test, Determinant field, int state) => test switch
    {
        RecordedTest recorded => (state != 0) == recorded.Expected ? Truth.Met : Truth.Unmet,
        _ when state == 0 => Truth.Unknown,
        FlagTest flag => (state == 2) == flag.Expected ? Truth.Met : Truth.Unmet,
        ChoiceTest choice => choice.Values.Contains(field.Values[state - 1].Id) ? Truth.Met : Truth.Unmet,
        _ => throw new InvalidOperationException($"A test of type {test.GetType().Name} is not one of a flag or a choice."),
    };
}
