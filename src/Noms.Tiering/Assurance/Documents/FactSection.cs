using System.Collections.Immutable;
using Noms.Tiering.Policies;
using Noms.Tiering.Tracing;

namespace Noms.Tiering.Assurance;

/// <summary>What is read from the case, and what it means where it is missing or uncertain.</summary>
internal sealed class FactSection(DocumentSubject subject) : DocumentSection(subject)
{
    public override string Title => $"What is read from the case ({Policy.Reads.Length})";

    public override string Anchor => "facts";

    public override void Write(DocumentLayout layout)
    {
        layout.Paragraph("Nothing else about a person is read. A fact that is not recorded is either open, so that it could be anything, or the policy's own value stands in for it.");
        layout.Table(new PageTable("Facts", [new PageColumn("Fact", IsWide: true), "What it may be", "Where it is not recorded", "Read by"], [.. Policy.Reads.Select(Row)]));
    }

    private ImmutableArray<PageText> Row(DeterminantUse use)
    {
        var determinant = use.Determinant;
        var isLocal = Policy.LocalDeterminants.Contains(determinant);
        var title = PageText.Empty.Anchor(DocumentAnchors.OfFact(determinant)).Then(PhraseText.Start(determinant.Title)).Break().Code(determinant.Id);
        return
        [
            isLocal ? title.Break().Then("declared by this policy") : title,
            DomainText.Of(determinant) + DomainText.Worse(use) + (isLocal && determinant.Source.Length > 0 ? $". From {determinant.Source}" : ""),
            Missing(use),
            DocumentReader.Links(Subject.ReadersOf(determinant)),
        ];
    }

    private static PageText Missing(DeterminantUse use)
    {
        var missing = use.StandIn is { } standIn ? $"Taken as {ValueText.Of(use.Determinant, standIn)}." : "Open: it could be anything.";
        var uncertain = string.Join(" and where ", new[]
        {
            use.UncertainWhenStatic ? "it is recorded as static" : null,
            use.UncertainBefore is { } before ? $"it is dated before {before}" : null,
        }.Where(t => t is not null));
        var text = PageText.Empty.Then(missing + (uncertain.Length == 0 ? "" : $" Where {uncertain}, it is used but could be anything."));
        return use.Reason.Length == 0 ? text : text.Then(" " + PhraseText.Start(use.Reason));
    }
}
