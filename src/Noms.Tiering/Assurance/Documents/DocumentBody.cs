using System.Collections.Immutable;
using Noms.Tiering.Policies;
using Noms.Tiering.Tracing;

namespace Noms.Tiering.Assurance;

/// <summary>What stands below the title of a document: what the policy is, the contents, and its parts.</summary>
internal sealed class DocumentBody(TieringPolicy policy, ImmutableArray<PolicyMap> maps)
{
    public void Write(DocumentLayout layout)
    {
        var subject = new DocumentSubject(policy);
        DocumentSection[] sections =
        [
            new LevelSection(subject), new MapSection(subject, maps), new CourseSection(subject), new InsteadSection(subject), new RuleSection(subject),
            new OverrideSection(subject), new JudgementSection(subject), new OutputSection(subject), new ExceptionSection(subject), new DerivedSection(subject), new FactSection(subject),
            new ParameterSection(subject), new LayerSection(subject), new SourceSection(subject),
        ];
        WriteHead(layout);
        layout.Contents([.. sections.Where(s => !s.IsEmpty).Select(s => new PageItem(PageText.Empty.Link(s.Title, s.Anchor), s.Entries))]);
        foreach (var section in sections.Where(s => !s.IsEmpty))
        {
            layout.Heading(2, section.Title, section.Anchor);
            section.Write(layout);
        }
    }

    private void WriteHead(DocumentLayout layout)
    {
        if (policy.Description.Length > 0)
        {
            layout.Paragraph(policy.Description, "lead");
        }

        var figures = policy.Parameters.Count(p => p.Provenance == Provenance.Assumed);
        var readings = policy.Rules.Count(r => r.Reading == Provenance.Assumed);
        var others = policy.Derived.Count(d => d.Provenance == Provenance.Assumed) + policy.Profile.Count(e => e.Provenance == Provenance.Assumed)
            + policy.Judgement.Count(j => j.Provenance == Provenance.Assumed);
        if (figures + readings + others > 0)
        {
            string[] assumed = [.. Counted(figures, "parameter"), .. Counted(readings, "reading of a source by a rule", "readings of a source by rules"), .. Counted(others, figures + readings == 0 ? "part" : "other part")];
            var isOne = figures + readings + others == 1;
            layout.Paragraph(PageText.Empty.Mark("assumed").Then(
                $" {PhraseText.Start(BoundText.Join(assumed, "and"))} of this policy {(isOne ? "is" : "are")} assumed: no source says so. {(isOne ? "It" : "Each")} bears this mark where it stands and is not national policy."));
        }

        layout.Table(new PageTable("The policy", ["Property", "Value"], [.. Facts().Select(f => (ImmutableArray<PageText>)[f.Name, f.Value])]));
    }

    private IEnumerable<(PageText Name, PageText Value)> Facts()
    {
        yield return ("Id and version", PageText.Empty.Code(policy.Id).Then($", version {policy.Version}"));
        yield return ("In force", WindowText.Of(policy) + (policy.EffectiveTo is null ? ", with no last day" : ""));
        yield return (policy.Scales.Length == 1 ? "Scale" : "Scales", string.Join("; ", policy.Scales.Select(s => $"{s.Title} ({string.Join(", ", s.Levels.Select(l => l.Id))}, lowest first)")));
        foreach (var layer in policy.Layers.Where(l => l.Name != PolicyLayer.National))
        {
            yield return ("Overlay", $"{layer.Title} ({layer}){(layer.Area is { } area ? $", of {area}" : "")}");
        }

        yield return ("SHA-256 of the policy", PageText.Empty.Code(policy.Hash));
    }

    private static IEnumerable<string> Counted(int count, string one, string? several = null) =>
        count == 0 ? [] : [$"{count} {(count == 1 ? one : several ?? one + "s")}"];
}
