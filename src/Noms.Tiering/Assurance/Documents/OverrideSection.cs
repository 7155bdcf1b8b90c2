using Noms.Tiering.Policies;
using Noms.Tiering.Tracing;

namespace Noms.Tiering.Assurance;

/// <summary>What adjusts the level that the rules give, with its authority, its reason and its days.</summary>
internal sealed class OverrideSection(DocumentSubject subject) : DocumentSection(subject)
{
    public const string Id = "overrides";

    public override string Title => $"Overrides ({Policy.Overrides.Length})";

    public override string Anchor => Id;

    public override bool IsEmpty => Policy.Overrides.IsEmpty;

    public override void Write(DocumentLayout layout)
    {
        layout.Paragraph(
            "An override in force holds the level to at least, to at most or to exactly a level. National ones come first, and no local one goes against them. Two of one authority that disagree: neither applies, and the decision says so.");
        foreach (var one in Policy.Overrides.OrderBy(o => o.Authority))
        {
            layout.Card(() => Write(layout, one));
        }
    }

    private void Write(DocumentLayout layout, PolicyOverride one)
    {
        var layer = one.Layer == PolicyLayer.National ? "" : $" [{one.Layer}]";
        layout.Heading(3, $"{one.Id}{layer}: {one.Title}", DocumentAnchors.Of(one));
        var frame = ProposalFrame.Of(one.Form, one.IsProtected, one.Level);
        var level = PhraseText.Level(one.Level.Fixed!, one.Level.Parameter);
        var areas = one.Areas.IsEmpty ? "" : $", in {BoundText.Join(one.Areas, "and")}";
        layout.Paragraph(PageText.Empty.Strong("Holds").Then(
            $" to {frame.Before}{level}{frame.After}, by {AdjustmentWords.Authority(one.Authority)} authority, {WindowText.Of(one.EffectiveFrom, one.EffectiveTo)}{areas}"));
        Conditions.Write(layout, "When", one.When);
        layout.Paragraph(PageText.Empty.Strong("Reason").Then($" {one.Reason}"));
        layout.Paragraph(PageText.Empty.Strong("Source").Then(" ").Then(one.Citations.IsEmpty ? "none" : Cited(one.Citations)), "hint");
    }
}
