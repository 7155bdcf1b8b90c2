using System.Collections.Immutable;
using Noms.Tiering.Policies;
using Noms.Tiering.Tracing;

namespace Noms.Tiering.Assurance;

/// <summary>What the policy works out from the facts, tables as tables.</summary>
internal sealed class DerivedSection(DocumentSubject subject) : DocumentSection(subject)
{
    public override string Title => $"What is worked out from the facts ({Policy.Derived.Length})";

    public override string Anchor => "derived";

    public override bool IsEmpty => Policy.Derived.IsEmpty;

    public override ImmutableArray<PageItem> Entries =>
        [.. Policy.Derived.Select(d => new PageItem(PageText.Empty.Link(PhraseText.Start(d.Output.Title), DocumentAnchors.OfDerived(d.Output))))];

    public override void Write(DocumentLayout layout)
    {
        foreach (var derived in Policy.Derived)
        {
            layout.Heading(3, PhraseText.Start(derived.Output.Title), DocumentAnchors.OfDerived(derived.Output));
            WriteParts(layout, derived);
            if (derived.Provenance == Provenance.Assumed || !derived.Citations.IsEmpty)
            {
                var reason = derived.Reason.Length == 0 ? "" : $" {PhraseText.Start(derived.Reason)}";
                layout.Paragraph(PageText.Empty.Strong("Source").Then(" ").Then(Cited(derived.Citations, derived.Provenance)).Then(reason), "hint");
            }

            layout.Paragraph(PageText.Empty.Strong("Read by").Then(" ").Then(DocumentReader.Links(Subject.ReadersOf(derived.Output))), "hint");
        }
    }

    private void WriteParts(DocumentLayout layout, DerivedDeterminant derived)
    {
        switch (derived)
        {
            case BandedDeterminant banded:
                layout.Table(new PageTable(
                    $"{PhraseText.Start(banded.Output.Title)}, by {PhraseText.Inside(banded.Of.Title)}",
                    [PhraseText.Start(banded.Of.Title), "Gives"],
                    [.. banded.Bands.Select(b => (ImmutableArray<PageText>)[BoundText.Range(b.AtLeast, b.Below, banded.Of.Unit), Value(banded.Output, b.Value)])]));
                break;
            case FallbackDeterminant fallback:
                layout.Paragraph("The first of these that is recorded. With none recorded, the first.");
                layout.List(Named(fallback.Of), isNumbered: true);
                break;
            case CountDeterminant count:
                layout.Paragraph("How many of these hold:");
                layout.List(Conditions.Items(count.Conditions));
                break;
            case ElementCountDeterminant count:
                var entries = PageText.Empty.Then("How many entries of ").Then(Conditions.Named(count.List)).Then(" there are");
                var such = Conditions.ElementItem(count.Such);
                layout.Paragraph(count.Such is AllCondition { Conditions: [] } ? entries.Then(".") : entries.Then(" such that ").Then(such.Text));
                layout.List(such.Items);
                break;
            case ExtremeDeterminant extreme:
                layout.Paragraph($"The {(extreme.IsGreatest ? "greatest" : "least")} of these; one that is none is passed over.");
                layout.List(Named(extreme.Of));
                break;
            case ConditionDeterminant condition:
                Conditions.Write(layout, "Yes when", condition.When);
                break;
            case FirstDeterminant first:
                layout.Paragraph("The first of these that applies:");
                layout.List([.. first.Branches.Select(b => Branch(first, b))], isNumbered: true);
                break;
            case TableDeterminant table:
                layout.Table(LookupTable.Of(table, v => Value(table.Output, v)));
                break;
            case ScoreDeterminant score:
                WriteScore(layout, score);
                break;
        }
    }

    private void WriteScore(DocumentLayout layout, ScoreDeterminant score)
    {
        if (score.When is { } when)
        {
            Conditions.Write(layout, "Points count only when", when);
        }

        foreach (var table in new ScoreTables(Conditions, PhraseText.Start(score.Output.Title)).Of(score.Items))
        {
            layout.Table(table);
        }
    }

    private PageItem Branch(FirstDeterminant first, FirstBranch branch)
    {
        var gives = branch.Of is { } of ? Conditions.Named(of) : PageText.Empty.Strong(Value(first.Output, branch.Value));
        if (branch.When is AllCondition { Conditions: [] })
        {
            return new PageItem(PageText.Empty.Then("otherwise ").Then(gives));
        }

        var item = Conditions.Item(branch.When);
        return new PageItem(gives.Then(" when ").Then(item.Text), item.Items);
    }

    private ImmutableArray<PageItem> Named(ImmutableArray<Determinant> determinants) => [.. determinants.Select(d => new PageItem(Conditions.Named(d)))];

    /// <summary>A value by its title; a level, whose title may be long, by its scale and id.</summary>
    private string Value(Determinant output, string value)
    {
        var title = ValueText.ChoiceTitle(output, value);
        return Policy.Scales.Select(s => s.LevelById(value)).FirstOrDefault(l => l?.Title == title) is { } level ? PhraseText.Level(level) : title;
    }
}
