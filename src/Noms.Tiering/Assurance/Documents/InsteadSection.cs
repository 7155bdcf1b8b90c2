using System.Collections.Immutable;
using Noms.Tiering.Policies;
using Noms.Tiering.Tracing;

namespace Noms.Tiering.Assurance;

/// <summary>Invalid data, and statuses in their order of precedence.</summary>
internal sealed class InsteadSection(DocumentSubject subject) : DocumentSection(subject)
{
    public override string Title => "What stands in place of a level";

    public override string Anchor => "instead";

    public override bool IsEmpty => Policy.Statuses.IsEmpty && Policy.InvalidData.IsEmpty;

    public override void Write(DocumentLayout layout)
    {
        layout.Paragraph("A condition here that is unknown is passed over, as if it were not met: the decision is then the level.");
        if (!Policy.Statuses.IsEmpty)
        {
            layout.Heading(3, "Statuses, the first that is met");
            foreach (var (index, status) in Policy.Statuses.Index())
            {
                Write(layout, $"{index + 1}. {status.Title}", status.Id, DocumentAnchors.Of(status), status.When, status.Citations);
            }
        }

        if (!Policy.InvalidData.IsEmpty)
        {
            layout.Heading(3, "Invalid data");
            foreach (var invalid in Policy.InvalidData)
            {
                Write(layout, PhraseText.Start(invalid.Reason), invalid.Id, DocumentAnchors.Of(invalid), invalid.When, invalid.Citations);
            }
        }
    }

    private void Write(DocumentLayout layout, string title, string id, string anchor, Condition when, ImmutableArray<Citation> citations) => layout.Card(() =>
    {
        layout.Heading(4, title, anchor);
        Conditions.Write(layout, "When", when);
        layout.Paragraph(PageText.Empty.Strong("Reported as").Then(" ").Code(id));
        layout.Paragraph(PageText.Empty.Strong("Source").Then(" ").Then(citations.IsEmpty ? "none" : Cited(citations)), "hint");
    });
}
