using System.Collections.Immutable;
using System.Globalization;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Deciding;

/// <summary>Values that stand for the cells of a list's fields, and the elements that can be made of them.</summary>
internal static class FieldValues
{
    /// <summary>The most kinds of element that are looked at in a list within an element.</summary>
    private const int Limit = 4096;

    /// <summary>Whether the values make no more elements than a number.</summary>
    public static bool MakeAtMost(long most, ImmutableArray<FactValue>[] values)
    {
        long count = 1;
        foreach (var value in values)
        {
            count = value.IsDefault ? long.MaxValue : count * value.Length;
            if (count > most)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Every element that the values make.</summary>
    public static IEnumerable<FactElement> Elements(ImmutableArray<FactValue>[] values)
    {
        var place = new int[values.Length];
        while (true)
        {
            yield return new FactElement([.. place.Select((p, field) => values[field][p])]);
            var field = 0;
            while (field < place.Length && ++place[field] == values[field].Length)
            {
                place[field++] = 0;
            }

            if (field == place.Length)
            {
                yield break;
            }
        }
    }

    /// <summary>One value of each cell of a field; a default array where a list has too many to look at.</summary>
    public static ImmutableArray<FactValue> Representatives(Determinant field, Condition[] conditions, DayRegister days, DateOnly asOf)
    {
        var tests = conditions.SelectMany(ConditionTests.Of).Where(t => t.Determinant == field).ToList();
        if (tests.Count == 0)
        {
            // Nothing reads it, so any one value will do.
            return [FactValue.NotRecorded];
        }

        if (field.Kind == DeterminantKind.List)
        {
            return Lists(field, [.. tests.OfType<SomeTest>().Select(t => t.Such)], days, asOf);
        }

        var cuts = new Cuts(field);
        tests.ForEach(t => CutCollector.Take(t, cuts));
        IEnumerable<FactValue> values = field.Kind switch
        {
            DeterminantKind.Flag => [FactValue.Flag(false), FactValue.Flag(true)],
            DeterminantKind.Choice => Enumerable.Range(0, field.Values.Length).Select(i => FactValue.ChoiceAt(field, i)),
            DeterminantKind.Code => cuts.Codes.Append(NoneOf(cuts.Codes)).Select(FactValue.Code),
            DeterminantKind.Number => Enumerable.Range(cuts.NoneCells, cuts.Numbers.Length + 1).Select(c => FactValue.Number(cuts.LeastOf(c))),
            _ => cuts.Days.Select(d => d.From(asOf)).Prepend(DateOnly.MinValue).Select(FactValue.Date),
        };
        return field.MayBeNone ? [FactValue.None, .. values] : [.. values];
    }

    /// <summary>
    /// What a field of an element may turn out to be: anything where it is unknown; of a list, its elements with what is unknown
    /// of them filled in, and more where it may hold more.
    /// </summary>
    public static ImmutableArray<FactValue> Completions(
        FactValue value, Determinant field, Condition[] conditions, DayRegister days, DateOnly asOf)
    {
        if (!value.IsRecorded)
        {
            return Representatives(field, conditions, days, asOf);
        }

        Condition[] inner = [.. conditions.SelectMany(ConditionTests.Of).OfType<SomeTest>().Where(t => t.Determinant == field).Select(t => t.Such)];
        if (value.Kind != FactValueKind.List || inner.Length == 0)
        {
            return [value];
        }

        var asked = inner.Select(c => ElementTest.Of(c, field, days.IndexOf)).ToArray();
        var on = days.On(asOf);
        var scratch = new CaseFacts();
        IEnumerable<ImmutableArray<FactElement>> lists = [ImmutableArray<FactElement>.Empty];
        foreach (var element in value.AsList().Elements)
        {
            var wholes = Elements([.. element.Values.Select((v, index) => Completions(v, field.Fields[index], inner, days, asOf))]).ToList();
            lists = lists.SelectMany(list => wholes.Select(list.Add)).DistinctBy(list => Outcome(asked, list, scratch, on)).ToList();
        }

        if (!value.AsList().IsComplete)
        {
            var more = Lists(field, inner, days, asOf);
            lists = lists.SelectMany(list => more.Select(m => list.AddRange(m.AsList().Elements))).DistinctBy(list => Outcome(asked, list, scratch, on));
        }

        return [.. lists.Select(list => FactValue.List(new FactList(list)))];
    }

    /// <summary>One list for each set of outcomes that the tests of a field's elements can have.</summary>
    private static ImmutableArray<FactValue> Lists(Determinant field, Condition[] conditions, DayRegister days, DateOnly asOf)
    {
        var values = field.Fields.Select(f => Representatives(f, conditions, days, asOf)).ToArray();
        if (!MakeAtMost(Limit, values))
        {
            return default;
        }

        var asked = conditions.Select(c => ElementTest.Of(c, field, days.IndexOf)).ToArray();
        var on = days.On(asOf);
        var scratch = new CaseFacts();
        var kinds = Elements(values).DistinctBy(e => Outcome(asked, [e], scratch, on)).ToList();
        var lists = new List<ImmutableArray<FactElement>> { ImmutableArray<FactElement>.Empty };
        var seen = new HashSet<string>(StringComparer.Ordinal) { Outcome(asked, [], scratch, on) };
        for (var next = 0; next < lists.Count && lists.Count <= Limit; next++)
        {
            foreach (var kind in kinds)
            {
                var more = lists[next].Add(kind);
                if (seen.Add(Outcome(asked, more, scratch, on)))
                {
                    lists.Add(more);
                }
            }
        }

        return lists.Count > Limit ? default : [.. lists.Select(l => FactValue.List(new FactList(l)))];
    }

    /// <summary>Which of the tests some element of a list meets.</summary>
    private static string Outcome(ElementTest[] asked, ImmutableArray<FactElement> elements, CaseFacts scratch, int[] days) =>
        string.Concat(asked.Select(t => elements.Any(e => t.Ask(e, scratch, days) == Truth.Met) ? '1' : '0'));

    /// <summary>A code that no test names.</summary>
    private static string NoneOf(IEnumerable<string> codes)
    {
        var other = "other";
        for (var number = 1; codes.Contains(other, StringComparer.Ordinal); number++)
        {
            other = string.Create(CultureInfo.InvariantCulture, $"other {number}");
        }

        return other;
    }
}
