using Noms.Tiering.Policies;
using Noms.Tiering.Tracing;

namespace Noms.Tiering.Assurance;

/// <summary>How far a practitioner's judgement may depart, at what grade and for which reasons.</summary>
internal sealed class JudgementSection(DocumentSubject subject) : DocumentSection(subject)
{
    public const string Id = "judgement";

    public override string Title => "Judgement";

    public override string Anchor => Id;

    public override void Write(DocumentLayout layout)
    {
        if (Policy.Judgement.IsEmpty)
        {
            layout.Paragraph("The policy does not let recorded judgement depart from the level.");
        }

        foreach (var limits in Policy.Judgement)
        {
            Write(layout, limits);
        }
    }

    private static void Write(DocumentLayout layout, JudgementLimits limits)
    {
        layout.Table(new PageTable(
            $"How far recorded judgement may depart from the {PhraseText.Inside(limits.Scale.Title)}",
            ["Grade", new PageColumn("Levels up", true), new PageColumn("Levels down", true)],
            [.. limits.Grades.Select(g => (System.Collections.Immutable.ImmutableArray<PageText>)[PhraseText.Start(g.Title), BoundText.Number(g.Up, null), BoundText.Number(g.Down, null)])]));
        layout.Paragraph("It is never below a protected floor, and needs one of these reasons:");
        layout.List([.. limits.Reasons.Select(r => new PageItem(r.Title))]);
        layout.Paragraph(Review(limits));
        var reason = limits.Reason.Length == 0 ? "" : $" {PhraseText.Start(limits.Reason)}";
        layout.Paragraph(PageText.Empty.Strong("Source").Then(" ").Then(Cited(limits.Citations, limits.Provenance)).Then(reason), "hint");
    }

    private static string Review(JudgementLimits limits)
    {
        var after = limits.StandsAfterReview ? "stands after its review date" : "lapses after its review date, if it has one";
        return limits.ReviewWithinMonths is { } months
            ? $"It needs a review date within {BoundText.Number(months, months.Value == 1 ? "month" : "months")} of its own, and {after.Replace(", if it has one", "", StringComparison.Ordinal)}."
            : $"No review date is asked for. Judgement {after}.";
    }
}
