using Noms.Tiering.Policies;

namespace Noms.Tiering.Assurance;

/// <summary>What looks odd in the policy and it stands by, because its source says so.</summary>
internal sealed class ExceptionSection(DocumentSubject subject) : DocumentSection(subject)
{
    public const string Id = "exceptions";

    public override string Title => $"Stated exceptions ({Policy.Exceptions.Length})";

    public override string Anchor => Id;

    public override bool IsEmpty => Policy.Exceptions.IsEmpty;

    public override void Write(DocumentLayout layout)
    {
        layout.Paragraph("What an analysis of the policy would find fault with, and the policy stands by because its source says so. It decides nothing.");
        layout.List([.. Policy.Exceptions.Select(Item)]);
    }

    private PageItem Item(ExceptionStatement exception)
    {
        var layer = exception.Layer == PolicyLayer.National ? "" : $" [{exception.Layer}]";
        return new PageItem(
            Concerned(exception).Then($"{layer}: {exception.Reason} (").Code(exception.Finding).Then("; ").Then(Cited(exception.Citations)).Then(")"));
    }

    private PageText Concerned(ExceptionStatement exception) => PageText.Join(
        [
            .. Policy.Rules.Where(r => exception.Rules.Contains(r.Id)).Select(r => PageText.Empty.Link(r.Id, DocumentAnchors.Of(r))),
            .. Policy.Reads.Where(u => u.Determinant.Id == exception.Determinant).Select(u => Conditions.Named(u.Determinant)),
            .. Policy.Derived.Where(d => d.Id == exception.Determinant).Select(d => Conditions.Named(d.Output)),
            .. Policy.Parameters.Where(p => p.Id == exception.Parameter).Select(p => PageText.Empty.Link(Tracing.PhraseText.Title(p), DocumentAnchors.Of(p))),
            .. exception.Part is { } part ? [PageText.Empty.Code(part)] : Array.Empty<PageText>(),
        ],
        ", ");
}
