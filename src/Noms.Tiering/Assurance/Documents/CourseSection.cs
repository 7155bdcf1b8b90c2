using Noms.Tiering.Policies;

namespace Noms.Tiering.Assurance;

/// <summary>How a level comes about under the policy, in steps; what it has not is not spoken of.</summary>
internal sealed class CourseSection(DocumentSubject subject) : DocumentSection(subject)
{
    public override string Title => "How a level is reached";

    public override string Anchor => "course";

    public override void Write(DocumentLayout layout)
    {
        layout.List([.. Steps().Select(s => new PageItem(s))], isNumbered: true);
        if (!Subject.HasOpenFacts)
        {
            layout.Paragraph("No fact is left open: for each that is not recorded the policy's own value stands in.");
            return;
        }

        layout.Paragraph(
            "A test of a fact that could be anything is unknown, and so is a rule that rests on it alone. A decision says which levels such facts leave possible, and which facts keep them open.");
    }

    private IEnumerable<PageText> Steps()
    {
        var instead = new InsteadSection(Subject);
        if (!instead.IsEmpty)
        {
            yield return PageText.Empty.Then("What makes the case invalid data, or stands ").Link("in place of a level", instead.Anchor).Then(", is looked at first.");
        }

        yield return PageText.Empty.Then("Each ").Link("rule", RuleSection.Id).Then(" whose condition is met makes its proposal. The order of the rules makes no difference.");
        var caps = Policy.Rules.Any(r => r.Proposal is CapProposal);
        yield return "The level is the highest of the scale's default and the floors (at least) that are proposed"
            + (caps ? ", each no higher than the lowest cap (at most) that names it and is met." : ".");
        if (Policy.Rules.Any(r => r.Proposal is LevelProposal))
        {
            yield return "A level that a rule sets stands in place of the floors that are not protected, national authority before local.";
        }

        if (Policy.Rules.Any(r => r.Proposal is FloorProposal { IsProtected: true }))
        {
            yield return "Nothing lowers the level below a protected floor: neither a cap nor a level that is set, nor an override, nor judgement.";
        }

        if (!Policy.Overrides.IsEmpty)
        {
            yield return PageText.Empty.Link("Overrides", OverrideSection.Id).Then(" that are in force adjust it, national before local.");
        }

        if (!Policy.Judgement.IsEmpty)
        {
            yield return PageText.Empty.Link("Judgement", JudgementSection.Id).Then(" that is recorded may depart from it, within limits.");
        }
    }
}
