using System.Collections.Immutable;
using Noms.Tiering.Deciding;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Assurance.Analysis;

/// <summary>Finds parts of what is asked of a list's elements that never matter: over every kind of element, as their fields' cells make them.</summary>
/// <param name="list">The list.</param>
/// <param name="such">What is asked.</param>
/// <param name="found">Takes a part that never matters, and whether it stands in an <c>all</c>.</param>
internal sealed class ElementParts(Determinant list, Condition such, Action<Condition, bool> found)
{
    private const int Most = 65536;

    // Only the order of days counted from a day matters, which the reader has seen to.
    private static readonly DateOnly SomeDay = new(2001, 6, 15);

    private readonly DayRegister _days = new();
    private readonly CaseFacts _scratch = new();
    private List<FactElement> _elements = [];

    public void Check()
    {
        var values = list.Fields.Select(f => FieldValues.Representatives(f, [such], _days, SomeDay)).ToArray();
        if (FieldValues.MakeAtMost(Most, values))
        {
            _elements = [.. FieldValues.Elements(values)];
            Check(such);
        }
    }

    private void Check(Condition condition)
    {
        switch (condition)
        {
            case AllCondition all:
                CheckParts(all.Conditions, isAll: true);
                break;
            case AnyCondition any:
                CheckParts(any.Conditions, isAll: false);
                break;
            case NotCondition not:
                Check(not.Condition);
                break;
            case SomeTest some:
                new ElementParts(some.Determinant, some.Such, found).Check();
                break;
        }
    }

    private void CheckParts(ImmutableArray<Condition> parts, bool isAll)
    {
        foreach (var part in parts)
        {
            Check(part);
        }

        var met = parts.ToDictionary(p => p, Met, (IEqualityComparer<Condition>)ReferenceEqualityComparer.Instance);
        var kept = parts;
        foreach (var part in parts.Reverse().Where(p => p.Pointer.Length > 0))
        {
            var others = kept.Remove(part);
            if (!others.IsEmpty && Enumerable.Range(0, _elements.Count).All(e => isAll
                    ? !others.All(o => met[o][e]) || met[part][e]
                    : !met[part][e] || others.Any(o => met[o][e])))
            {
                kept = others;
                found(part, isAll);
            }
        }
    }

    private bool[] Met(Condition condition)
    {
        var test = ElementTest.Of(condition, list, _days.IndexOf);
        var on = _days.On(SomeDay);
        return [.. _elements.Select(e => test.Ask(e, _scratch, on) == Truth.Met)];
    }
}
