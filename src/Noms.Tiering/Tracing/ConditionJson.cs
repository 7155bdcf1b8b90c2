using System.Collections.Immutable;
using System.Text.Json;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Tracing;

/// <summary>Conditions with all their tests in the trace's JSON.</summary>
internal sealed class ConditionJson
{
    private readonly Utf8JsonWriter _json;
    private readonly DateOnly _asOf;
    private readonly Dictionary<string, DeterminantTrace> _facts;

    public ConditionJson(Utf8JsonWriter json, DecisionTrace trace)
    {
        _json = json;
        _asOf = trace.AsOf;
        _facts = trace.Determinants.ToDictionary(d => d.Use.Determinant.Id, StringComparer.Ordinal);
    }

    public void Write(string name, ConditionTrace trace)
    {
        _json.WritePropertyName(name);
        WriteObject(trace, isOfElement: false);
    }

    public void WriteEach(string name, ImmutableArray<ConditionTrace> traces, bool isOfElement = false)
    {
        _json.WriteStartArray(name);
        foreach (var trace in traces)
        {
            WriteObject(trace, isOfElement);
        }

        _json.WriteEndArray();
    }

    private void WriteObject(ConditionTrace trace, bool isOfElement)
    {
        _json.WriteStartObject();
        _json.WriteString("form", TraceWords.Of(trace.Condition));
        _json.WriteString("truth", TraceWords.Of(trace.Truth));
        _json.WriteString("pointer", trace.Condition.Pointer);
        if (trace.Condition is TestCondition test)
        {
            WriteTest(test, trace, isOfElement);
        }
        else
        {
            WriteEach("parts", trace.Parts, isOfElement);
        }

        _json.WriteEndObject();
    }

    private void WriteTest(TestCondition test, ConditionTrace trace, bool isOfElement)
    {
        _json.WriteString(isOfElement ? "field" : "determinant", test.Determinant.Id);
        _json.WriteString("title", test.Determinant.Title);
        WriteBound(test);
        _json.WriteString("needed", BoundText.Of(test, _asOf));
        ValueJson.WriteInterval(_json, test.Determinant, trace.Lowest, trace.Highest);
        if (!isOfElement && _facts.TryGetValue(test.Determinant.Id, out var fact))
        {
            FactJson.WriteStanding(_json, fact);
        }

        if (test is SomeTest)
        {
            var isClosed = !isOfElement && IsClosed(test.Determinant);
            var isComplete = trace.Lowest.Kind == FactValueKind.List && trace.Lowest.AsList().IsComplete;
            _json.WriteBoolean("mayHoldMore", !isClosed && !isComplete);
            WriteEach("elements", trace.Parts, isOfElement: true);
        }
    }

    private bool IsClosed(Determinant list) => _facts[list.Id].Use.StandIn is not null;

    private void WriteBound(TestCondition test)
    {
        _json.WriteStartObject("bound");
        switch (test)
        {
            case NumberTest number:
                ValueJson.WriteBound(_json, "atLeast", number.AtLeast);
                ValueJson.WriteBound(_json, "below", number.Below);
                break;
            case FlagTest flag:
                _json.WriteBoolean("is", flag.Expected);
                break;
            case ChoiceTest choice:
                WriteText("atLeast", choice.AtLeast);
                WriteText("below", choice.Below);
                ValueJson.WriteTexts(_json, "in", choice.Values);
                ValueJson.WriteParameter(_json, choice.Parameter);
                break;
            case CodeTest code:
                ValueJson.WriteTexts(_json, "in", code.Codes);
                ValueJson.WriteParameter(_json, code.Parameter);
                break;
            case DateTest date:
                WriteDay("onOrAfter", date.OnOrAfter);
                WriteDay("before", date.Before);
                break;
            case NoneTest none:
                _json.WriteBoolean("none", none.Expected);
                break;
            case RecordedTest recorded:
                _json.WriteBoolean("recorded", recorded.Expected);
                break;
            case SomeTest some:
                _json.WriteString("such", ConditionText.Of(some.Such, _asOf));
                break;
        }

        _json.WriteEndObject();
    }

    private void WriteText(string name, string? text)
    {
        if (text is not null)
        {
            _json.WriteString(name, text);
        }
    }

    private void WriteDay(string name, DateOffset? offset)
    {
        if (offset is { } day)
        {
            _json.WriteStartObject(name);
            ValueJson.WriteDate(_json, "date", day.From(_asOf));
            _json.WriteNumber("months", day.Months);
            _json.WriteNumber("days", day.Days);
            _json.WriteEndObject();
        }
    }
}
