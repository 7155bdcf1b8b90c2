using System.Collections.Immutable;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Tracing;

/// <summary>A condition in lines, each test with its truth, the value and what was needed.</summary>
internal sealed class ConditionLines
{
    private const int TruthWidth = 9;
    private const int Step = 3;

    private readonly TraceLayout _layout;
    private readonly DateOnly _asOf;
    private readonly Dictionary<string, DeterminantTrace> _facts;
    private readonly HashSet<string> _uncertain;

    public ConditionLines(TraceLayout layout, DecisionTrace trace)
    {
        _layout = layout;
        _asOf = trace.AsOf;
        _uncertain = [.. trace.Derived.Where(d => !d.UncertainFacts.IsEmpty).Select(d => d.Derived.Id)];
        _facts = trace.Determinants.ToDictionary(d => d.Use.Determinant.Id, StringComparer.Ordinal);
    }

    /// <summary>A condition; the tests of an <c>all</c> follow one another without a line of its own.</summary>
    public void Write(int indent, ConditionTrace trace, bool isOfElement = false)
    {
        switch (trace.Condition)
        {
            case AllCondition { Conditions: [] }:
                Write(indent, trace.Truth, ConditionHeading.Always);
                break;
            case AllCondition:
                WriteEach(indent, trace.Parts, isOfElement);
                break;
            default:
                WritePart(indent, trace, isOfElement);
                break;
        }
    }

    public void WriteElements(int indent, ImmutableArray<ConditionTrace> elements)
    {
        for (var index = 0; index < elements.Length; index++)
        {
            var entry = $"entry {index + 1}";
            if (elements[index].Condition is TestCondition or NotCondition { Condition: TestCondition })
            {
                WritePart(indent, elements[index], isOfElement: true, entry + ", ");
            }
            else
            {
                Write(indent, elements[index].Truth, elements[index].Condition is AllCondition { Conditions: [] } ? entry : entry + ":");
                WriteParts(indent + Step, elements[index]);
            }
        }
    }

    /// <summary>What an element is asked for; where any entry will do, nothing.</summary>
    private void WriteParts(int indent, ConditionTrace element)
    {
        if (element.Condition is not AllCondition { Conditions: [] })
        {
            Write(indent, element, isOfElement: true);
        }
    }

    private void WriteEach(int indent, ImmutableArray<ConditionTrace> parts, bool isOfElement)
    {
        foreach (var part in parts)
        {
            WritePart(indent, part, isOfElement);
        }
    }

    private void WritePart(int indent, ConditionTrace trace, bool isOfElement, string entry = "")
    {
        switch (trace.Condition)
        {
            case TestCondition test:
                WriteTest(indent, test, trace, trace.Truth, BoundText.Of(test, _asOf), isOfElement, entry);
                break;
            case NotCondition { Condition: TestCondition test }:
                WriteTest(indent, test, trace.Parts[0], trace.Truth, BoundText.Negated(BoundText.Of(test, _asOf)), isOfElement, entry);
                break;
            case NotCondition:
                WriteGroup(indent, trace, ConditionHeading.NotAll, isOfElement);
                break;
            case AnyCondition:
                WriteGroup(indent, trace, ConditionHeading.Any, isOfElement);
                break;
            default:
                WriteGroup(indent, trace, trace.Parts.IsEmpty ? ConditionHeading.Always : ConditionHeading.All, isOfElement);
                break;
        }
    }

    private void WriteGroup(int indent, ConditionTrace trace, string heading, bool isOfElement)
    {
        Write(indent, trace.Truth, heading);
        var parts = trace.Condition is NotCondition && trace.Parts[0].Condition is AllCondition ? trace.Parts[0].Parts : trace.Parts;
        WriteEach(indent + Step, parts, isOfElement);
    }

    private void WriteTest(int indent, TestCondition test, ConditionTrace trace, Truth truth, string bound, bool isOfElement, string entry)
    {
        var needed = test is SomeTest some ? Needed(some, bound, trace.Parts.Length) : bound;
        var value = ValueText.Of(test.Determinant, trace.Lowest, trace.Highest);
        Write(indent, truth, $"{entry}{PhraseText.Title(test.Determinant)}: {value}{(isOfElement ? "" : Standing(test))}; needed: {needed}");
        WriteElements(indent + Step, trace.Parts);
    }

    /// <summary>Where there are entries, each shows what is needed of it.</summary>
    private string Needed(SomeTest some, string quantity, int entries)
    {
        if (some.Such is AllCondition { Conditions: [] })
        {
            return quantity;
        }

        var wanted = quantity == "some" ? "an entry" : "no entry";
        return entries > 0 ? $"{wanted} that meets this:" : $"{wanted} such that {ConditionText.Of(some.Such, _asOf)}";
    }

    private string Standing(TestCondition test)
    {
        if (test is RecordedTest)
        {
            return "";
        }

        return _facts.GetValueOrDefault(test.Determinant.Id) switch
        {
            { Standing: FactStanding.StoodIn } => " (stood in)",
            { Standing: FactStanding.Uncertain } fact => $" ({PhraseText.Uncertain(fact, _asOf)})",
            null when _uncertain.Contains(test.Determinant.Id) => " (rests on an uncertain fact)",
            _ => "",
        };
    }

    private void Write(int indent, Truth truth, string text) =>
        _layout.Marked(indent, PhraseText.Truth(truth).PadRight(TruthWidth), text, TruthWidth + 2);
}
