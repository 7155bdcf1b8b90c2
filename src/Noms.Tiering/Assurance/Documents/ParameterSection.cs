using System.Collections.Immutable;
using Noms.Tiering.Policies;
using Noms.Tiering.Tracing;

namespace Noms.Tiering.Assurance;

/// <summary>The figures that have a name, where each comes from, and within what an area may set it.</summary>
internal sealed class ParameterSection(DocumentSubject subject) : DocumentSection(subject)
{
    public override string Title => $"Parameters ({Policy.Parameters.Length})";

    public override string Anchor => "parameters";

    public override bool IsEmpty => Policy.Parameters.IsEmpty;

    public override void Write(DocumentLayout layout)
    {
        var assumed = Policy.Parameters.Count(p => p.Provenance == Provenance.Assumed);
        layout.Paragraph(assumed == 0
            ? "Each is stated by a source."
            : $"{(assumed == Policy.Parameters.Length ? "All of them are" : assumed == 1 ? "One of them is" : $"{assumed} of them are")} assumed: no source gives the figure, and it is not national policy. The reason stands beside it.");
        layout.Table(new PageTable("Parameters", [new PageColumn("Parameter", IsWide: true), "Value", "Range", new PageColumn("Where it comes from", IsWide: true), "Used by"], [.. Policy.Parameters.Select(Row)]));
        if (!Policy.Constraints.IsEmpty)
        {
            layout.Heading(3, "What must hold between them");
            layout.List([.. Policy.Constraints.Select(c => new PageItem(Constraint(c)))]);
        }
    }

    private ImmutableArray<PageText> Row(PolicyParameter parameter) =>
    [
        PageText.Empty.Anchor(DocumentAnchors.Of(parameter)).Then(PhraseText.Start(PhraseText.Title(parameter))).Break().Code(parameter.Id),
        PageText.Empty.Strong(PhraseText.Value(parameter)),
        PageText.Empty.Then(Range(parameter)).Then(parameter.IsSettable ? "" : "; an area may not set it"),
        Origin(parameter),
        DocumentReader.Links(Subject.ReadersOf(parameter)),
    ];

    private static PageText Origin(PolicyParameter parameter)
    {
        var set = parameter.NationalValueText is null ? "" : $"Set by {parameter.Layer}; nationally {PhraseText.National(parameter)}. ";
        var reason = parameter.Reason.Length == 0 ? "" : $" {PhraseText.Start(parameter.Reason)}";
        return PageText.Empty.Then(set).Then(Cited(parameter.Citations, parameter.Provenance)).Then(reason);
    }

    private static string Range(PolicyParameter parameter) => parameter.Kind switch
    {
        ParameterKind.Number => $"{ValueText.Number(parameter.Minimum, parameter.Unit)} to {ValueText.Number(parameter.Maximum, parameter.Unit)}",
        ParameterKind.Level => $"{PhraseText.Level(parameter.MinimumLevel!)} to {PhraseText.Level(parameter.MaximumLevel!)}",
        ParameterKind.Choice => $"{ValueText.ChoiceTitle(parameter.Of!, parameter.Choice!.Value.Minimum)} to {ValueText.ChoiceTitle(parameter.Of!, parameter.Choice!.Value.Maximum)}",
        _ => "any list",
    };

    private static PageText Constraint(ParameterConstraint constraint) =>
        PageText.Empty.Link(PhraseText.Start(PhraseText.Title(constraint.Parameter)), DocumentAnchors.Of(constraint.Parameter))
            .Then(constraint.IsStrict ? " is below " : " is at most ")
            .Link(PhraseText.Title(constraint.Other), DocumentAnchors.Of(constraint.Other))
            .Then(constraint.Reason.Length == 0 ? "" : $": {constraint.Reason}");
}
