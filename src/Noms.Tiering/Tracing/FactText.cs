namespace Noms.Tiering.Tracing;

/// <summary>The facts in words, grouped by how each came by its value.</summary>
internal sealed class FactText
{
    private readonly TraceLayout _layout;
    private readonly DecisionTrace _trace;

    public FactText(TraceLayout layout, DecisionTrace trace)
    {
        _layout = layout;
        _trace = trace;
    }

    public void Write()
    {
        WriteGroup(FactStanding.Recorded, count => $"Facts that the case states ({count})");
        WriteGroup(FactStanding.Uncertain, count => $"Facts that are used but uncertain, because they are static or too old ({count})");
        WriteGroup(FactStanding.Open, count => $"Not recorded, so each could be anything ({count})");
        WriteGroup(FactStanding.StoodIn, count => $"Not recorded, so the policy's own value stood in ({count})");
        WriteGroup(FactStanding.NotRead, count => $"Not read, because another was taken ({count})");
        WriteNotRead();
    }

    /// <summary>By their titles alone: what a decision does not rest on, its account need not repeat.</summary>
    private void WriteNotRead()
    {
        var facts = _trace.RecordedNotRead;
        if (!facts.IsEmpty)
        {
            _layout.Heading(_trace.Policy.HasHostRules
                ? $"Recorded, not read by this policy; only rules that a host decides in code may have read it ({facts.Length})"
                : $"Recorded, not read by this policy, so nothing here rests on it ({facts.Length})");
            _layout.Line(2, string.Join(", ", facts.Select(PhraseText.Title)), 0);
        }
    }

    private void WriteGroup(FactStanding standing, Func<int, string> heading)
    {
        var facts = _trace.Determinants.Where(d => d.Standing == standing).ToList();
        if (facts.Count == 0)
        {
            return;
        }

        _layout.Heading(heading(facts.Count));
        if (standing == FactStanding.Open)
        {
            _layout.Line(2, string.Join(", ", facts.Select(f => f.Use.Determinant.Title)), 0);
            return;
        }

        foreach (var fact in facts)
        {
            _layout.Line(2, Fact(_trace, fact));
            WriteElements(_layout, fact);
        }
    }

    /// <summary>One fact with its value and where it came from, such as <c>Risk of serious harm: medium (OASys, 1 February 2006)</c>.</summary>
    public static string Fact(DecisionTrace trace, DeterminantTrace fact) => Plain(trace, fact)
        + (fact.Standing is FactStanding.StoodIn or FactStanding.Uncertain && fact.Use.Reason.Length > 0 ? $". {PhraseText.Start(fact.Use.Reason)}" : "");

    /// <summary>The same without why the policy takes it so.</summary>
    public static string Plain(DecisionTrace trace, DeterminantTrace fact)
    {
        var basis = fact.Basis == FactBasis.NotStated ? null : fact.Basis == FactBasis.Static ? "static" : "dynamic";
        var standing = fact.Standing == FactStanding.Uncertain ? PhraseText.Uncertain(fact, trace.AsOf) : null;
        var date = fact.Date is { } day ? ValueText.Date(day) : null;
        var origin = string.Join(", ", new[] { fact.Source, date, standing is null || fact.Basis == FactBasis.Dynamic ? basis : null, standing }.Where(t => t is not null));
        var value = ValueText.Of(fact.Use.Determinant, fact.Value);
        return $"{PhraseText.Start(fact.Use.Determinant.Title)}: {value}{(origin.Length == 0 ? "" : $" ({origin})")}";
    }

    /// <summary>The entries of a fact that is a list, numbered.</summary>
    public static void WriteElements(TraceLayout layout, DeterminantTrace fact)
    {
        if (fact.Value.Kind == FactValueKind.List)
        {
            var number = 0;
            foreach (var element in fact.Value.AsList().Elements)
            {
                number++;
                layout.Line(6, $"{number}. {Element(fact.Use.Determinant, element)}", 3);
            }
        }
    }

    private static string Element(Determinant list, FactElement element)
    {
        var fields = list.Fields.Zip(element.Values).Where(f => f.Second.Kind != FactValueKind.None);
        return list.Fields.Length == 1
            ? ValueText.Of(list.Fields[0], element.Values[0])
            : string.Join("; ", fields.Select(f => Field(f.First, f.Second)));
    }

    private static string Field(Determinant field, FactValue value) => value.Kind == FactValueKind.List && !value.AsList().Elements.IsEmpty
        ? $"{field.Title}: {string.Join(", ", value.AsList().Elements.Select(e => $"({Element(field, e)})"))}"
        : $"{field.Title}: {ValueText.Of(field, value)}";
}
