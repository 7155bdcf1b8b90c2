using Noms.Tiering.Policies;
using Noms.Tiering.Tracing;

namespace Noms.Tiering.Assurance;

/// <summary>What a decision says beside the level, and how it is written in short.</summary>
internal sealed class OutputSection(DocumentSubject subject) : DocumentSection(subject)
{
    public const string Id = "outputs";

    public override string Title => "What a decision says beside the level";

    public override string Anchor => Id;

    public override bool IsEmpty => Policy.Outputs.IsEmpty && Policy.Availability is null && Policy.Label is null;

    public override void Write(DocumentLayout layout)
    {
        foreach (var output in Policy.Outputs)
        {
            var rules = Policy.Rules.Where(r => r.Proposal is OutputProposal proposal && proposal.Output == output).Select(r => new DocumentReader(r.Id, DocumentAnchors.Of(r)));
            layout.Paragraph(PageText.Empty.Strong(PhraseText.Start(output.Title)).Then(": yes where a rule says so (").Then(DocumentReader.Links([.. rules])).Then("), otherwise no."));
        }

        if (Policy.Availability is { } availability)
        {
            layout.Paragraph(PageText.Empty.Strong("Shortfalls").Then($": what the level may call on by \"{PhraseText.Inside(availability.Needs.Title)}\" and the case states under ")
                .Then(Conditions.Named(availability.Determinant)).Then(" is reported; it never changes the level. ").Then(Cited(availability.Citations)));
        }

        if (Policy.Label is { } label)
        {
            layout.Paragraph(PageText.Empty.Strong("Label").Then($": {string.Join(", then ", label.Scales.Select(s => $"the level on {PhraseText.Inside(s.Title)}"))}."));
            foreach (var suffix in label.Suffixes)
            {
                Conditions.Write(layout, $"{suffix.Text} at its end, when", suffix.When);
            }
        }
    }
}
