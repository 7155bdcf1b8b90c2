using System.Collections.Immutable;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Tracing;

/// <summary>A condition in lines, each test with its truth, the value and what was needed.</summary>
internal sealed class ConditionLines
{
    private const int TruthWidth = 9;

    private readonly TextLayout _layout;
    private readonly DateOnly _asOf;
    private readonly Dictionary<string, DeterminantTrace> _facts;

    public ConditionLines(TextLayout layout, DecisionTrace trace)
    {
        _layout = layout;
        _asOf = trace.AsOf;
        _facts = trace.Determinants.ToDictionary(d => d.Use.Determinant.Id, StringComparer.Ordinal);
    }

    /// <summary>A condition; the tests of an <c>all</c> follow one another without a line of its own.</summary>
    public void Write(int indent, ConditionTrace trace, bool isOfElement = false)
    {
        switch (trace.Condition)
        {
            case AllCondition { Conditions: [] }:
                Write(indent, trace.Truth, isOfElement ? "there is one" : "always");
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
            Write(indent, elements[index].Truth, $"entry {index + 1}");
            Write(indent + TruthWidth, elements[index], isOfElement: true);
        }
    }

    private void WriteEach(int indent, ImmutableArray<ConditionTrace> parts, bool isOfElement)
    {
        foreach (var part in parts)
        {
            WritePart(indent, part, isOfElement);
        }
    }

    private void WritePart(int indent, ConditionTrace trace, bool isOfElement)
    {
        switch (trace.Condition)
        {
            case TestCondition test:
                WriteTest(indent, test, trace, trace.Truth, BoundText.Of(test, _asOf), isOfElement);
                break;
            case NotCondition { Condition: TestCondition test }:
                WriteTest(indent, test, trace.Parts[0], trace.Truth, BoundText.Negated(BoundText.Of(test, _asOf)), isOfElement);
                break;
            case NotCondition:
                WriteGroup(indent, trace, "not so that all of:", isOfElement);
                break;
            case AnyCondition:
                WriteGroup(indent, trace, "at least one of:", isOfElement);
                break;
            default:
                WriteGroup(indent, trace, trace.Parts.IsEmpty ? "always" : "all of:", isOfElement);
                break;
        }
    }

    private void WriteGroup(int indent, ConditionTrace trace, string heading, bool isOfElement)
    {
        Write(indent, trace.Truth, heading);
        var parts = trace.Condition is NotCondition && trace.Parts[0].Condition is AllCondition ? trace.Parts[0].Parts : trace.Parts;
        WriteEach(indent + TruthWidth, parts, isOfElement);
    }

    private void WriteTest(int indent, TestCondition test, ConditionTrace trace, Truth truth, string bound, bool isOfElement)
    {
        var needed = test is SomeTest some ? Needed(some, bound) : bound;
        var value = ValueText.Of(test.Determinant, trace.Lowest, trace.Highest);
        Write(indent, truth, $"{test.Determinant.Title}: {value}{(isOfElement ? "" : Standing(test))}; needed: {needed}");
        WriteElements(indent + TruthWidth, trace.Parts);
    }

    private string Needed(SomeTest some, string quantity) => some.Such is AllCondition { Conditions: [] }
        ? quantity
        : $"{(quantity == "some" ? "one" : "none")} such that {ConditionText.Of(some.Such, _asOf)}";

    private string Standing(TestCondition test) => (test, _facts.GetValueOrDefault(test.Determinant.Id)?.Standing) switch
    {
        (RecordedTest, _) => "",
        (_, FactStanding.StoodIn) => " (stood in)",
        (_, FactStanding.Uncertain) => " (uncertain)",
        _ => "",
    };

    private void Write(int indent, Truth truth, string text) =>
        _layout.Line(indent, PhraseText.Truth(truth).PadRight(TruthWidth) + text, TruthWidth + 2);
}
