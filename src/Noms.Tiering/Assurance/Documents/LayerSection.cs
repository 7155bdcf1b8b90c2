using System.Collections.Immutable;
using Noms.Tiering.Policies;
using Noms.Tiering.Tracing;

namespace Noms.Tiering.Assurance;

/// <summary>What the policy is made of, where an area's overlay is laid upon a national policy.</summary>
internal sealed class LayerSection(DocumentSubject subject) : DocumentSection(subject)
{
    public override string Title => "Layers";

    public override string Anchor => "layers";

    public override bool IsEmpty => Policy.Layers.Length == 1;

    public override void Write(DocumentLayout layout)
    {
        layout.Table(new PageTable("What it is made of", ["Layer", "Title", "Id and version", "Area", "What it sets and adds", "SHA-256"], [.. Policy.Layers.Select(Row)]));
    }

    private ImmutableArray<PageText> Row(PolicyLayer layer) =>
        [layer.Name, layer.Title, PageText.Empty.Code($"{layer.Id} {layer.Version}"), layer.Area ?? "not stated", Additions(layer), PageText.Empty.Code(layer.Hash)];

    private PageText Additions(PolicyLayer layer)
    {
        if (layer.Name == PolicyLayer.National)
        {
            return "everything that is not named below";
        }

        IEnumerable<DocumentReader> all =
        [
            .. Policy.Parameters.Where(p => p.Layer == layer.Name).Select(p => new DocumentReader(PhraseText.Title(p), DocumentAnchors.Of(p))),
            .. Policy.Rules.Where(r => r.Layer == layer.Name).Select(r => new DocumentReader(r.Id, DocumentAnchors.Of(r))),
            .. Policy.Overrides.Where(o => o.Layer == layer.Name).Select(o => new DocumentReader(o.Id, DocumentAnchors.Of(o))),
        ];
        return DocumentReader.Links([.. all]);
    }
}
