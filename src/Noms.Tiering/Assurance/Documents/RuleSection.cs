using System.Collections.Immutable;
using Noms.Tiering.Policies;
using Noms.Tiering.Tracing;

namespace Noms.Tiering.Assurance;

/// <summary>Every rule in words, by the factor that it weighs.</summary>
internal sealed class RuleSection(DocumentSubject subject) : DocumentSection(subject)
{
    public const string Id = "rules";

    public override string Title => $"Rules ({Policy.Rules.Length})";

    public override string Anchor => Id;

    public override ImmutableArray<PageItem> Entries =>
    [
        .. Groups.Where(g => g.Rules.Count > 0).Select(g => new PageItem(
            PageText.Empty.Then($"{g.Title}: ").Then(DocumentReader.Links([.. g.Rules.Select(r => new DocumentReader(r.Id, DocumentAnchors.Of(r)))])))),
    ];

    public override void Write(DocumentLayout layout)
    {
        layout.Table(new PageTable("The rules in short", ["Rule", "What it says", "Proposes"], [.. Policy.Rules.Select(Row)]));
        foreach (var (title, factor, rules) in Groups)
        {
            layout.Heading(3, title);
            if (factor is not null)
            {
                WriteFactor(layout, factor);
            }

            foreach (var rule in rules)
            {
                layout.Card(() => Write(layout, rule));
            }
        }
    }

    /// <summary>Factors in the order of decision; those that no rule weighs are told of too.</summary>
    private IEnumerable<(string Title, PolicyFactor? Factor, IReadOnlyList<PolicyRule> Rules)> Groups
    {
        get
        {
            foreach (var factor in Policy.Factors)
            {
                yield return (factor.Title, factor, [.. Policy.Rules.Where(r => r.Factor == factor)]);
            }

            var others = Policy.Rules.Where(r => r.Factor is null).ToList();
            if (others.Count > 0)
            {
                yield return (Policy.Factors.IsEmpty ? "All rules" : "Other rules", null, others);
            }
        }
    }

    private static void WriteFactor(DocumentLayout layout, PolicyFactor factor)
    {
        if (factor.Description.Length > 0)
        {
            layout.Paragraph(factor.Description);
        }

        if (factor.Group.Length > 0 || !factor.Citations.IsEmpty)
        {
            var group = factor.Group.Length == 0 ? "" : $"Group: {factor.Group}. ";
            layout.Paragraph(PageText.Empty.Then(group).Then(Cited(factor.Citations)), "hint");
        }
    }

    private ImmutableArray<PageText> Row(PolicyRule rule)
    {
        var assumed = rule.Reading == Provenance.Assumed ? PageText.Empty.Then(" ").Mark("assumed reading") : PageText.Empty;
        return [PageText.Empty.Link(rule.Id, DocumentAnchors.Of(rule)), PageText.Empty.Then(rule.Title).Then(assumed), Proposal(rule)];
    }

    private void Write(DocumentLayout layout, PolicyRule rule)
    {
        var layer = rule.Layer == PolicyLayer.National ? "" : $" [{rule.Layer}]";
        layout.Heading(4, $"{rule.Id}{layer}: {rule.Title}", DocumentAnchors.Of(rule));
        layout.Paragraph(PageText.Empty.Strong(rule.Proposal is OutputProposal ? "Says yes to" : "Proposes").Then(" ").Then(Proposal(rule)));
        Conditions.Write(layout, "When", rule.When);
        if (rule.Reading == Provenance.Assumed)
        {
            var reason = rule.Reason.Length == 0 ? "That the source is to be read so is assumed." : rule.Reason;
            layout.Paragraph(PageText.Empty.Mark("assumed reading").Then($" {PhraseText.Start(reason)}"));
        }

        var parameters = Subject.ParametersOf(rule);
        if (!parameters.IsEmpty)
        {
            var links = parameters.Select(p => PageText.Empty.Link(PhraseText.Parameter(p), DocumentAnchors.Of(p)));
            layout.Paragraph(PageText.Empty.Strong("Rests on").Then(" ").Then(PageText.Join(links, "; ")));
        }

        foreach (var exception in Policy.Exceptions.Where(e => e.Rules.Contains(rule.Id)))
        {
            layout.Paragraph(PageText.Empty.Link("Stated exception", ExceptionSection.Id).Then($" {PhraseText.Start(exception.Reason)}"));
        }

        layout.Paragraph(PageText.Empty.Strong("Source").Then(" ").Then(rule.Citations.IsEmpty ? "none" : Cited(rule.Citations)), "hint");
    }

    private PageText Proposal(PolicyRule rule)
    {
        var frame = ProposalFrame.Of(rule.Proposal);
        return PageText.Empty.Then(frame.Before).Then(frame.Level is { } level ? Level(level) : PageText.Empty).Then(frame.After);
    }

    private PageText Level(ProposedLevel level) => level.Derived is { } derived
        ? PageText.Empty.Then("the level that ").Then(Conditions.Named(derived)).Then(" gives")
        : PhraseText.Level(level.Fixed!, level.Parameter);
}
