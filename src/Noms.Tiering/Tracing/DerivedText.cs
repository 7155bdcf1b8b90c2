using System.Collections.Immutable;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Tracing;

/// <summary>How each derived determinant came to its value, in words.</summary>
internal sealed class DerivedText
{
    private readonly TraceLayout _layout;
    private readonly ConditionLines _conditions;
    private readonly Dictionary<string, Known> _values;
    private readonly Dictionary<string, string> _uncertain;

    public DerivedText(TraceLayout layout, ConditionLines conditions, DecisionTrace trace)
    {
        _layout = layout;
        _conditions = conditions;
        _values = trace.Determinants.ToDictionary(d => d.Use.Determinant.Id, d => new Known(d.Value, d.Value), StringComparer.Ordinal);
        _uncertain = trace.Determinants.Where(d => d.Standing == FactStanding.Uncertain)
            .ToDictionary(d => d.Use.Determinant.Id, d => PhraseText.Uncertain(d, trace.AsOf), StringComparer.Ordinal);
        foreach (var derived in trace.Derived.Where(d => !d.UncertainFacts.IsEmpty))
        {
            _uncertain[derived.Derived.Id] = "rests on an uncertain fact";
        }

        foreach (var derived in trace.Derived)
        {
            _values[derived.Derived.Id] = new Known(derived.Lowest, derived.Highest);
        }
    }

    public void Write(DerivedTrace trace)
    {
        var derived = trace.Derived;
        if (!trace.IsRead)
        {
            _layout.Line(2, $"{PhraseText.Start(PhraseText.Title(derived.Output))}: not read, because another was taken");
            return;
        }

        var value = ValueText.Of(derived.Output, trace.Lowest, trace.Highest);
        var cited = PhraseText.Cited(derived.Citations, derived.Provenance == Provenance.Assumed);
        _layout.Line(2, $"{PhraseText.Start(PhraseText.Title(derived.Output))}: {value}{From(trace)}{cited}{Uncertain(trace)}");
        WriteParts(trace);
    }

    /// <summary>Where the line does not show, marked, what it is worked out from, it has to say what of that is uncertain.</summary>
    private static string Uncertain(DerivedTrace trace) =>
        trace.UncertainFacts.IsEmpty || trace.Derived is BandedDeterminant or ExtremeDeterminant or TableDeterminant ? "" : $"; it rests on what is uncertain: {string.Join(", ", trace.UncertainFacts.Select(d => d.Title))}";

    private string From(DerivedTrace trace) => trace.Derived switch
    {
        BandedDeterminant banded when trace.IsKnown => $", because {Valued(banded.Of)} is {Band(banded, trace)}",
        BandedDeterminant banded => $", because of {Valued(banded.Of)}",
        FallbackDeterminant when trace.Taken is { } taken => $", from {PhraseText.Title(taken)}",
        ExtremeDeterminant extreme => $", the {(extreme.IsGreatest ? "greatest" : "least")} of {Valued(extreme.Of)}",
        TableDeterminant table => $", by {Valued(table.Rows.Determinant)} and {Valued(table.Columns.Determinant)}",
        CountDeterminant count => $" of {count.Conditions.Length}",
        _ => "",
    };

    private void WriteParts(DerivedTrace trace)
    {
        switch (trace.Derived)
        {
            case ElementCountDeterminant:
                _conditions.WriteElements(6, trace.Conditions);
                break;
            case FirstDeterminant first:
                WriteBranches(first, trace.Conditions);
                break;
            case ScoreDeterminant:
                WriteConditions(trace.Conditions);
                WriteItems(6, trace.Items, true);
                break;
            default:
                WriteConditions(trace.Conditions);
                break;
        }
    }

    private void WriteConditions(ImmutableArray<ConditionTrace> conditions)
    {
        foreach (var condition in conditions)
        {
            _conditions.Write(6, condition);
        }
    }

    private void WriteBranches(FirstDeterminant first, ImmutableArray<ConditionTrace> conditions)
    {
        for (var index = 0; index < conditions.Length; index++)
        {
            var branch = first.Branches[index];
            var gives = branch.Of is { } of ? Valued(of) : ValueText.ChoiceTitle(first.Output, branch.Value);
            if (branch.When is AllCondition { Conditions: [] })
            {
                _layout.Line(6, $"otherwise: {gives}");
                break;
            }

            _layout.Line(6, $"{PhraseText.Truth(conditions[index].Truth)}: {gives}");
            _conditions.Write(10, conditions[index]);
            if (conditions[index].Truth == Truth.Met)
            {
                break;
            }
        }
    }

    private void WriteItems(int indent, ImmutableArray<ScoreItemTrace> items, bool count)
    {
        foreach (var item in items)
        {
            var points = item.Lowest == item.Highest
                ? FactValue.NumberText(item.Lowest)
                : $"{FactValue.NumberText(item.Lowest)} to {FactValue.NumberText(item.Highest)}";
            var read = ScoreText.ReadBy(item.Item) is { } determinant ? $": {Value(determinant)}" : "";
            var outcome = count && item.Counts ? "" : ", does not count";
            _layout.Marked(indent, $"{points,8}  ", $"{PhraseText.Start(item.Item.Title)}{read} ({ScoreText.Gives(item.Item)}){outcome}", 10);
            if (item.Condition is { } condition)
            {
                _conditions.Write(indent + 10, condition);
            }

            WriteItems(indent + 10, item.Items, count && item.Counts);
        }
    }

    private static string Band(BandedDeterminant banded, DerivedTrace trace)
    {
        var bands = banded.Bands.Where(b => b.Value == trace.Lowest.AsText()).ToList();
        return BoundText.Join([.. bands.Select(b => BoundText.Range(b.AtLeast, b.Below, banded.Of.Unit))], "or");
    }

    private string Valued(ImmutableArray<Determinant> determinants) => BoundText.Join([.. determinants.Select(Valued)], "and");

    private string Valued(Determinant determinant) => $"{PhraseText.Inside(PhraseText.Title(determinant))} ({Value(determinant)})";

    private string Value(Determinant determinant)
    {
        var (lowest, highest) = _values[determinant.Id];
        var value = ValueText.Of(determinant, lowest, highest);
        return _uncertain.TryGetValue(determinant.Id, out var why) ? $"{value}, {why}" : value;
    }

    private sealed record Known(FactValue Lowest, FactValue Highest);
}
